import type * as pulumi from "@pulumi/pulumi";

/** A provider of OpenID Connect. */
export interface OidcProvider extends AnyProvider {
  readonly type: "OIDC";
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: pulumi.Input<string>;
}

/** A provider of SAML. */
export interface SamlProvider extends AnyProvider {
  readonly type: "SAML";
  readonly metadataUrl: string;
}

/** An identity provider whose users sign in. */
export type IdentityProvider = OidcProvider | SamlProvider;

interface AnyProvider {
  readonly name: string;
  /** Attributes of a user in the pool, each from a claim or a SAML attribute. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

/** The attributes that a provider gives, with the claim or SAML attribute that each is from. */
export function givenAttributes({ attributes }: IdentityProvider): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/**
 * What Cognito is told about a provider.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
 */
export function identityProviderDetails(provider: IdentityProvider): Record<string, pulumi.Input<string>> {
  return provider.type === "SAML"
    ? { MetadataURL: provider.metadataUrl }
    : {
        oidc_issuer: provider.issuer,
        client_id: provider.clientId,
        client_secret: provider.clientSecret,
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
