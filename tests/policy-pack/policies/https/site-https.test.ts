import { siteHttps } from "../../../../policy-pack/policies/https/site-https";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./site-https.cases";

describeCases(siteHttps, cases);
