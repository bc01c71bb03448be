import { serviceIngressPrivate } from "../../../../policy-pack/policies/authorization/service-ingress-private";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./service-ingress-private.cases";

describeCases(serviceIngressPrivate, cases);
