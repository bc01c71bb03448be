import { cdnSecurityHeaders } from "../../../../policy-pack/policies/headers/cdn-security-headers";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./cdn-security-headers.cases";

describeCases(cdnSecurityHeaders, cases);
