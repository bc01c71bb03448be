import { loadBalancerCorsOrigins } from "../../../../policy-pack/policies/cors/load-balancer-cors-origins";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./load-balancer-cors-origins.cases";

describeCases(loadBalancerCorsOrigins, cases);
