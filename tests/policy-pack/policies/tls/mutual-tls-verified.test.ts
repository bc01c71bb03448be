import { mutualTlsVerified } from "../../../../policy-pack/policies/tls/mutual-tls-verified";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./mutual-tls-verified.cases";

describeCases(mutualTlsVerified, cases);
