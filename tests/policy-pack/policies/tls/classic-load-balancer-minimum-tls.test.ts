import { classicLoadBalancerMinimumTls } from "../../../../policy-pack/policies/tls/classic-load-balancer-minimum-tls";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./classic-load-balancer-minimum-tls.cases";

describeCases(classicLoadBalancerMinimumTls, cases);
