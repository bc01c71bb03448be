import { apiAuthorizerWired } from "../../../../policy-pack/policies/authorization/api-authorizer-wired";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./api-authorizer-wired.cases";

describeCases(apiAuthorizerWired, cases);
