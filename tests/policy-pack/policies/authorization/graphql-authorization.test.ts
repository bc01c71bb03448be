import { graphqlAuthorization } from "../../../../policy-pack/policies/authorization/graphql-authorization";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./graphql-authorization.cases";

describeCases(graphqlAuthorization, cases);
