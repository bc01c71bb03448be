import { beanstalkMinimumTls } from "../../../../policy-pack/policies/tls/beanstalk-minimum-tls";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./beanstalk-minimum-tls.cases";

describeCases(beanstalkMinimumTls, cases);
