import type * as pulumi from "@pulumi/pulumi";
import type { IdentityProvider } from "../settings/settings";

/**
 * What Cognito is told about a provider; one of SAML has no client and no secret.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
 */
export function identityProviderDetails(
  provider: IdentityProvider,
  clientSecret: pulumi.Input<string>,
): Record<string, pulumi.Input<string>> {
  return provider.type === "SAML"
    ? { MetadataURL: provider.metadataUrl }
    : {
        oidc_issuer: provider.issuer,
        client_id: provider.clientId,
        client_secret: clientSecret,
        attributes_request_method: "GET",
        authorize_scopes: "openid email profile",
      };
}

/** What Cognito adds to that by itself, from the provider's own document: no change of the program's. */
export const detailsByCognito = [
  "ActiveEncryptionCertificate",
  "SLORedirectBindingURI",
  "SSORedirectBindingURI",
  "attributes_url",
  "attributes_url_add_attributes",
  "authorize_url",
  "jwks_uri",
  "token_url",
];
