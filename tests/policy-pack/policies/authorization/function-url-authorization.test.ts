import { functionUrlAuthorization } from "../../../../policy-pack/policies/authorization/function-url-authorization";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./function-url-authorization.cases";

describeCases(functionUrlAuthorization, cases);
