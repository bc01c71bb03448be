import { cdnCorsOrigins } from "../../../../policy-pack/policies/cors/cdn-cors-origins";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./cdn-cors-origins.cases";

describeCases(cdnCorsOrigins, cases);
