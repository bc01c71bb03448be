import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A GraphQL API of AppSync. */
export interface GraphqlApi {
  readonly authenticationType: Input;
  readonly additionalProviders: Input;
  /** `GLOBAL` or `PRIVATE`. */
  readonly visibility: Input;
}

/** GraphQL APIs. */
export const graphqlApi = resource<GraphqlApi>(
  under(
    ["aws:appsync/graphQLApi:GraphQLApi", "aws-native:appsync:GraphQlApi", "aws-native:appsync:GraphQLApi"],
    (inputs: Input) => ({
      authenticationType: inputs.read("authenticationType"),
      additionalProviders: inputs.read("additionalAuthenticationProviders"),
      visibility: inputs.read("visibility"),
    }),
  ),
);
