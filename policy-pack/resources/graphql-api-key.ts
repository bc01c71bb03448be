import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** A key of a GraphQL or Events API. */
export class GraphqlApiKey {
  /** The API that takes it. */
  readonly api: Input;
  readonly expires: Input;

  constructor(inputs: Input) {
    this.api = inputs.read("apiId");
    this.expires = inputs.read("expires");
  }

  /** The time when it ends, which stands as an RFC 3339 time or in seconds since 1970; undefined where nothing is said. */
  end(): number | undefined {
    const text = this.expires.text();
    if (text === undefined) return undefined;
    const seconds = Number(text);
    return Number.isNaN(seconds) ? Date.parse(text) : seconds * 1000;
  }
}

/** Keys of AppSync APIs. */
export const graphqlApiKey = resource<GraphqlApiKey>({
  "aws:appsync/apiKey:ApiKey": (inputs) => new GraphqlApiKey(inputs),
});
