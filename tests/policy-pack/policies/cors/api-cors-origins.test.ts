import { apiCorsOrigins } from "../../../../policy-pack/policies/cors/api-cors-origins";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./api-cors-origins.cases";

describeCases(apiCorsOrigins, cases);
