import { loadBalancerHttps } from "../../../../policy-pack/policies/https/load-balancer-https";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./load-balancer-https.cases";

describeCases(loadBalancerHttps, cases);
