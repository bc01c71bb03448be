import { loadBalancerMinimumTls } from "../../../../policy-pack/policies/tls/load-balancer-minimum-tls";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./load-balancer-minimum-tls.cases";

describeCases(loadBalancerMinimumTls, cases);
