import { identityPoolAuthentication } from "../../../../policy-pack/policies/authorization/identity-pool-authentication";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./identity-pool-authentication.cases";

describeCases(identityPoolAuthentication, cases);
