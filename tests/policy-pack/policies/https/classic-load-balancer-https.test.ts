import { classicLoadBalancerHttps } from "../../../../policy-pack/policies/https/classic-load-balancer-https";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./classic-load-balancer-https.cases";

describeCases(classicLoadBalancerHttps, cases);
