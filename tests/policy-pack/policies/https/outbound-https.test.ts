import { outboundHttps } from "../../../../policy-pack/policies/https/outbound-https";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./outbound-https.cases";

describeCases(outboundHttps, cases);
