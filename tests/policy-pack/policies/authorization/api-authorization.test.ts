import { apiAuthorization } from "../../../../policy-pack/policies/authorization/api-authorization";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./api-authorization.cases";

describeCases(apiAuthorization, cases);
