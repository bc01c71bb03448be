import { apiAuthorizerUsed } from "../../../../policy-pack/policies/authorization/api-authorizer-used";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./api-authorizer-used.cases";

describeCases(apiAuthorizerUsed, cases);
