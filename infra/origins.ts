import type { Settings } from "./settings/settings";

/** Origins (scheme and host) of everything that takes part, derived from settings so that all are known at preview. */
export interface Origins {
  readonly site: string;
  readonly api: string;
  readonly signIn: string;
  /**
   * What the site's code may send requests to: the API, the sign-in page and, with `authorization: iam`, the place
   * where a user's token is exchanged for AWS credentials.
   */
  readonly siteConnections: readonly string[];
  /** Every origin that may call the API from a browser, the site's first. */
  readonly trusted: readonly [string, ...string[]];
}

/** Derives the origins of a stack. */
export function originsOf(settings: Settings): Origins {
  const site = `https://${settings.siteHost}`;
  const api = `https://${settings.apiHost}`;
  const signIn = `https://${settings.signInHost}`;
  const credentials = `https://cognito-identity.${settings.aws.region}.amazonaws.com`;
  return {
    site,
    api,
    signIn,
    siteConnections: settings.authorization === "iam" ? [api, signIn, credentials] : [api, signIn],
    trusted: [site, ...settings.trustedOrigins],
  };
}
