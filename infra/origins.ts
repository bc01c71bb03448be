import type { Settings } from "./settings/settings";

/** Origins (scheme and host) of everything that takes part, derived from settings so that all are known at preview. */
export interface Origins {
  readonly site: string;
  readonly api: string;
  readonly signIn: string;
  /**
   * What the site's code may send requests to: the API, the sign-in page, the user pool's own API, with which the
   * Amplify client renews tokens, and, with `authorization: iam`, the place where a token is exchanged for credentials.
   */
  readonly siteConnections: readonly string[];
  /** Origins of the pages that users sign in from. */
  readonly signInFrom: readonly string[];
  /** Every origin that may call the API from a browser, the site's first. */
  readonly trusted: readonly [string, ...string[]];
}

/** Derives the origins of a stack. */
export function originsOf(settings: Settings): Origins {
  const site = `https://${settings.siteHost}`;
  const api = `https://${settings.apiHost}`;
  const signIn = `https://${settings.signInHost}`;
  const { region } = settings.aws;
  const userPools = `https://cognito-idp.${region}.amazonaws.com`;
  const credentials = `https://cognito-identity.${region}.amazonaws.com`;
  return {
    site,
    api,
    signIn,
    siteConnections: [api, signIn, userPools, ...(settings.authorization === "iam" ? [credentials] : [])],
    signInFrom: [site, ...settings.signInOrigins],
    trusted: [site, ...settings.trustedOrigins],
  };
}
