import { listenerAuthentication } from "../../../../policy-pack/policies/authorization/listener-authentication";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./listener-authentication.cases";

describeCases(listenerAuthentication, cases);
