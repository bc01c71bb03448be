import * as cognito from "@pulumi/aws/cognito";
import * as pulumi from "@pulumi/pulumi";
import { addIdentityProvider } from "./add-identity-provider";
import type { IdentityProvider, Mfa } from "../settings/settings";

/** Who may sign in, from where, and for what. */
export interface IdentityArgs {
  /** Name of the user pool. */
  readonly poolName: string;
  readonly mfa: Mfa;
  /** Origin of the API, which is also the identifier of its OAuth resource server. */
  readonly apiOrigin: string;
  /** Scopes of the API; none where the API does not ask for access tokens. */
  readonly scopes: readonly string[];
  /** Origins of the front ends that users sign in from. */
  readonly signInOrigins: readonly string[];
  /** Providers whose users sign in, with what their provider asks of them. */
  readonly identityProviders: readonly IdentityProvider[];
  /** The secrets that providers gave their client, by the provider's name. */
  readonly clientSecrets: Readonly<Record<string, pulumi.Input<string>>>;
  /** Whether users sign in with accounts of the pool itself. */
  readonly poolAccounts: boolean;
  /** Whether the pool and its users are protected against deletion. */
  readonly protect: boolean;
}

/** A user pool with strong sign-in, and a public client that gets short-lived tokens by authorization code alone. */
export class Identity extends pulumi.ComponentResource {
  readonly userPoolId: pulumi.Output<string>;
  readonly userPoolArn: pulumi.Output<string>;
  /** Host and path that tokens name as their issuer, without the scheme. */
  readonly issuer: pulumi.Output<string>;
  readonly clientId: pulumi.Output<string>;
  /** Full names of the API's scopes (`https://api.example.com/invoke`). */
  readonly scopes: readonly string[];

  constructor(name: string, args: IdentityArgs, opts: pulumi.ComponentResourceOptions) {
    super("secure-transport:infra:Identity", name, {}, opts);
    const parent = { parent: this };

    const pool = new cognito.UserPool(
      name,
      {
        name: args.poolName,
        userPoolTier: "ESSENTIALS",
        usernameAttributes: ["email"],
        usernameConfiguration: { caseSensitive: false },
        autoVerifiedAttributes: ["email"],
        userAttributeUpdateSettings: { attributesRequireVerificationBeforeUpdates: ["email"] },
        accountRecoverySetting: { recoveryMechanisms: [{ name: "verified_email", priority: 1 }] },
        adminCreateUserConfig: { allowAdminCreateUserOnly: true },
        passwordPolicy: {
          minimumLength: 14,
          requireLowercase: true,
          requireUppercase: true,
          requireNumbers: true,
          requireSymbols: true,
          temporaryPasswordValidityDays: 1,
        },
        mfaConfiguration: args.mfa === "required" ? "ON" : "OPTIONAL",
        softwareTokenMfaConfiguration: { enabled: true },
        deletionProtection: args.protect ? "ACTIVE" : "INACTIVE",
      },
      { ...parent, protect: args.protect },
    );

    this.scopes = args.scopes.map((scope) => `${args.apiOrigin}/${scope}`);
    const resourceServer = new cognito.ResourceServer(
      `${name}-api`,
      {
        userPoolId: pool.id,
        identifier: args.apiOrigin,
        name: "api",
        scopes: args.scopes.map((scopeName) => ({ scopeName, scopeDescription: `${scopeName} the API` })),
      },
      parent,
    );

    const providers = args.identityProviders.map((provider) =>
      addIdentityProvider(
        `${name}-${provider.name}`,
        { userPoolId: pool.id, provider, clientSecret: args.clientSecrets[provider.name] ?? "" },
        this,
      ),
    );
    const client = new cognito.UserPoolClient(
      `${name}-site`,
      {
        name: "site",
        userPoolId: pool.id,
        // A browser keeps no secret: the client is public, and PKCE takes the secret's place.
        generateSecret: false,
        supportedIdentityProviders: [
          ...(args.poolAccounts ? ["COGNITO"] : []),
          ...providers.map(({ providerName }) => providerName),
        ],
        allowedOauthFlowsUserPoolClient: true,
        allowedOauthFlows: ["code"],
        allowedOauthScopes: ["openid", "email", ...this.scopes],
        callbackUrls: args.signInOrigins.map((origin) => `${origin}/callback`),
        logoutUrls: args.signInOrigins.map((origin) => `${origin}/`),
        // Sign-in by the SDK's own flows, whose tokens lack the API's scopes. An empty list would mean Cognito's defaults,
        // and this flow leads nowhere: the pool has none of the functions that it needs.
        explicitAuthFlows: ["ALLOW_CUSTOM_AUTH"],
        refreshTokenRotation: { feature: "ENABLED", retryGracePeriodSeconds: 10 },
        enableTokenRevocation: true,
        preventUserExistenceErrors: "ENABLED",
        accessTokenValidity: 15,
        idTokenValidity: 15,
        refreshTokenValidity: 12,
        tokenValidityUnits: { accessToken: "minutes", idToken: "minutes", refreshToken: "hours" },
        authSessionValidity: 3,
        readAttributes: ["email", "email_verified", ...mappedAttributes(args.identityProviders)],
        // Cognito writes what a provider says of a user in the client's name.
        writeAttributes: ["email", ...mappedAttributes(args.identityProviders)],
      },
      { ...parent, dependsOn: [resourceServer] },
    );

    // Managed login shows no page at all for a client that has no branding.
    new cognito.ManagedLoginBranding(
      `${name}-site`,
      { userPoolId: pool.id, clientId: client.id, useCognitoProvidedValues: true },
      parent,
    );

    this.userPoolId = pool.id;
    this.userPoolArn = pool.arn;
    this.issuer = pool.endpoint;
    this.clientId = client.id;
    this.registerOutputs({ userPoolId: this.userPoolId, clientId: this.clientId });
  }
}

/** Attributes that providers give, besides the e-mail address; whether that is verified no client may write. */
function mappedAttributes(providers: readonly IdentityProvider[]): string[] {
  const all = providers.flatMap(({ attributes }) => Object.keys(attributes));
  return [...new Set(all)].filter((attribute) => !["email", "email_verified"].includes(attribute)).sort();
}
