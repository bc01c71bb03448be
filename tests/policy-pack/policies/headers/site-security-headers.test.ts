import { siteSecurityHeaders } from "../../../../policy-pack/policies/headers/site-security-headers";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./site-security-headers.cases";

describeCases(siteSecurityHeaders, cases);
