import { siteCorsOrigins } from "../../../../policy-pack/policies/cors/site-cors-origins";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./site-cors-origins.cases";

describeCases(siteCorsOrigins, cases);
