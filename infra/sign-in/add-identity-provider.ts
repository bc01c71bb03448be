import * as cognito from "@pulumi/aws/cognito";
import type * as pulumi from "@pulumi/pulumi";
import type { IdentityProvider } from "../settings/settings";
import { detailsByCognito, identityProviderDetails } from "./identity-provider-details";

/** Creates a provider whose users a pool lets in. */
export function addIdentityProvider(
  name: string,
  {
    userPoolId,
    provider,
    clientSecret,
  }: {
    readonly userPoolId: pulumi.Input<string>;
    readonly provider: IdentityProvider;
    readonly clientSecret: pulumi.Input<string>;
  },
  parent: pulumi.Resource,
): cognito.IdentityProvider {
  return new cognito.IdentityProvider(
    name,
    {
      userPoolId,
      providerName: provider.name,
      providerType: provider.type,
      providerDetails: identityProviderDetails(provider, clientSecret),
      // Cognito would add the subject by itself, and the next preview would find it to be a change.
      attributeMapping: {
        ...(provider.type === "OIDC" ? { username: "sub" } : {}),
        ...provider.attributes,
      },
    },
    { parent, ignoreChanges: detailsByCognito.map((detail) => `providerDetails.${detail}`) },
  );
}
