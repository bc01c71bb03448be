import { functionUrlCorsOrigins } from "../../../../policy-pack/policies/cors/function-url-cors-origins";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./function-url-cors-origins.cases";

describeCases(functionUrlCorsOrigins, cases);
