import { each } from "../kit/input/each";
import type { Findings } from "../kit/input/finding";
import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** A GraphQL API of AppSync. */
export interface GraphqlApi {
  readonly authenticationType: Input;
  readonly additionalProviders: Input;
  /** Applies a check to where the issuer of OpenID Connect tokens stands, of the API and of each additional provider. */
  eachIssuer(check: (issuer: Input) => Findings): Findings;
}

/** GraphQL APIs. */
export const graphqlApi = resource<GraphqlApi>({
  "aws:appsync/graphQLApi:GraphQLApi": view("openidConnectConfig.issuer"),
  "aws-native:appsync:GraphQlApi": view("openIdConnectConfig.issuer"),
});

function view(issuer: string) {
  return (inputs: Input): GraphqlApi => ({
    authenticationType: inputs.read("authenticationType"),
    additionalProviders: inputs.read("additionalAuthenticationProviders"),
    *eachIssuer(check) {
      const providers = [() => [inputs], () => inputs.read("additionalAuthenticationProviders").items()];
      yield* each(providers, (some) => each(some(), (provider) => check(provider.read(issuer))));
    },
  });
}
