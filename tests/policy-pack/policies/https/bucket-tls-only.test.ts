import { bucketTlsOnly } from "../../../../policy-pack/policies/https/bucket-tls-only";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./bucket-tls-only.cases";

describeCases(bucketTlsOnly, cases);
