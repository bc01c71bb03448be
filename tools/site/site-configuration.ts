import type { SiteOutputs } from "./site-outputs";

/** What `config.json` tells the page: addresses and public ids, nothing that is secret. */
export function siteConfiguration(outputs: SiteOutputs): Record<string, unknown> {
  const { apiOrigin, apiRoutes, authorization, authorizationScopes } = outputs;
  const { signInOrigin, tokenIssuer, userPoolClientId, identityPoolId, region } = outputs;
  return {
    apiOrigin,
    apiRoutes,
    authorization,
    authorizationScopes,
    signInOrigin,
    tokenIssuer,
    userPoolClientId,
    identityPoolId,
    region,
  };
}
