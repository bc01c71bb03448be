import { servicePolicyTlsOnly } from "../../../../policy-pack/policies/https/service-policy-tls-only";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./service-policy-tls-only.cases";

describeCases(servicePolicyTlsOnly, cases);
