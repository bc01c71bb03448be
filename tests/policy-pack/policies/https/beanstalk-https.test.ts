import { beanstalkHttps } from "../../../../policy-pack/policies/https/beanstalk-https";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./beanstalk-https.cases";

describeCases(beanstalkHttps, cases);
