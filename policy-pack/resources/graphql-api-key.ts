import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** A key of a GraphQL or Events API. */
export interface GraphqlApiKey {
  /** The API that takes it. */
  readonly api: Input;
  /** When it ends: an RFC 3339 time, or seconds since 1970; after seven days where nothing is said. */
  readonly expires: Input;
}

/** Keys of AppSync APIs. */
export const graphqlApiKey = resource<GraphqlApiKey>({
  "aws:appsync/apiKey:ApiKey": (inputs) => ({ api: inputs.read("apiId"), expires: inputs.read("expires") }),
});
