import type * as pulumi from "@pulumi/pulumi";

/** What a front end needs to know of the back end. */
export interface BackEndFacts {
  readonly apiOrigin: string;
  readonly signInOrigin: string;
  readonly region: string;
  readonly userPoolId: pulumi.Input<string>;
  readonly userPoolClientId: pulumi.Input<string>;
  /** Full names of the API's scopes. */
  readonly scopes: readonly string[];
  /** Where a token is exchanged for AWS credentials; left out where calls carry the token. */
  readonly identityPoolId: pulumi.Input<string> | undefined;
}

/** Environment of the site's build. */
export function buildEnvironment(facts: BackEndFacts): Record<string, pulumi.Input<string>> {
  return {
    API_ORIGIN: facts.apiOrigin,
    SIGN_IN_ORIGIN: facts.signInOrigin,
    REGION: facts.region,
    USER_POOL_ID: facts.userPoolId,
    USER_POOL_CLIENT_ID: facts.userPoolClientId,
    SCOPES: ["openid", "email", ...facts.scopes].join(" "),
    ...(facts.identityPoolId === undefined ? {} : { IDENTITY_POOL_ID: facts.identityPoolId }),
  };
}
