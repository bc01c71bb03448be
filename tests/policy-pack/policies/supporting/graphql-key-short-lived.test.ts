import { graphqlKeyShortLived } from "../../../../policy-pack/policies/supporting/graphql-key-short-lived";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./graphql-key-short-lived.cases";

describeCases(graphqlKeyShortLived, cases);
