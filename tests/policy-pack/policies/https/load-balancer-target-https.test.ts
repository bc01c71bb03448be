import { loadBalancerTargetHttps } from "../../../../policy-pack/policies/https/load-balancer-target-https";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./load-balancer-target-https.cases";

describeCases(loadBalancerTargetHttps, cases);
