import { each } from "../kit/input/each";
import type { Findings } from "../kit/input/finding";
import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A GraphQL API of AppSync. */
export interface GraphqlApi {
  readonly authenticationType: Input;
  readonly additionalProviders: Input;
  /** Applies a check to where the issuer of OpenID Connect tokens stands, of the API and of each additional provider. */
  eachIssuer(check: (issuer: Input) => Findings): Findings;
  /** `GLOBAL` or `PRIVATE`. */
  readonly visibility: Input;
}

/** The place in the spelling of each provider. */
const issuers = ["openidConnectConfig.issuer", "openIdConnectConfig.issuer"];

/** GraphQL APIs. */
export const graphqlApi = resource<GraphqlApi>(
  under(
    ["aws:appsync/graphQLApi:GraphQLApi", "aws-native:appsync:GraphQlApi", "aws-native:appsync:GraphQLApi"],
    (inputs: Input) => ({
      authenticationType: inputs.read("authenticationType"),
      additionalProviders: inputs.read("additionalAuthenticationProviders"),
      *eachIssuer(check: (issuer: Input) => Findings) {
        const providers = [() => [inputs], () => inputs.read("additionalAuthenticationProviders").items()];
        yield* each(providers, (some) =>
          each(some(), (provider) => each(issuers, (issuer) => check(provider.read(issuer)))),
        );
      },
      visibility: inputs.read("visibility"),
    }),
  ),
);
