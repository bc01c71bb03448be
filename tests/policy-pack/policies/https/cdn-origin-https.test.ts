import { cdnOriginHttps } from "../../../../policy-pack/policies/https/cdn-origin-https";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./cdn-origin-https.cases";

describeCases(cdnOriginHttps, cases);
