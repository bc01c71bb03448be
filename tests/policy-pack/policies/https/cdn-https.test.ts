import { cdnHttps } from "../../../../policy-pack/policies/https/cdn-https";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./cdn-https.cases";

describeCases(cdnHttps, cases);
