import { deepEqual, equal, match, ok } from "node:assert/strict";
import { Identity, type IdentityArgs } from "../../../infra/sign-in/identity";
import { buildComponent } from "../../support/build-component";
import type { RecordedRun } from "../../support/recorded-run";

const poolType = "aws:cognito/userPool:UserPool";
const clientType = "aws:cognito/userPoolClient:UserPoolClient";
const providerType = "aws:cognito/identityProvider:IdentityProvider";

const build = (args: Partial<IdentityArgs> = {}) =>
  buildComponent(
    (options) =>
      new Identity(
        "identity",
        {
          poolName: "project-dev",
          mfa: "required",
          apiOrigin: "https://api.example.com",
          scopes: ["invoke"],
          signInOrigins: ["https://www.example.com", "https://localhost:5173"],
          identityProviders: [],
          clientSecrets: {},
          poolAccounts: true,
          protect: false,
          ...args,
        },
        options,
      ),
  );

/** Does not prove that Cognito enforces any of it, nor that a client uses PKCE: Cognito cannot demand it. */
describe("identity", () => {
  let identity: RecordedRun;
  before(async () => {
    identity = await build();
  });
  const pool = () => identity.one(poolType, "identity").inputs;
  const client = () => identity.one(clientType, "identity-site").inputs;

  it("asks for a second factor, in an app and not by text message", () => {
    equal(pool().mfaConfiguration, "ON");
    deepEqual(pool().softwareTokenMfaConfiguration, { enabled: true });
    equal("smsConfiguration" in pool(), false);
  });

  it("leaves a second factor to the user where settings say so", async () => {
    const { one } = await build({ mfa: "optional" });
    equal(one(poolType, "identity").inputs.mfaConfiguration, "OPTIONAL");
  });

  it("is entered by whom an administrator lets in", () => {
    deepEqual(pool().adminCreateUserConfig, { allowAdminCreateUserOnly: true });
  });

  it("takes long passwords of every kind of character, and a first one for a day", () => {
    const { minimumLength, temporaryPasswordValidityDays, ...kinds } = pool().passwordPolicy as Record<
      string,
      unknown
    >;
    ok((minimumLength as number) >= 12);
    equal(temporaryPasswordValidityDays, 1);
    deepEqual(kinds, {
      requireLowercase: true,
      requireUppercase: true,
      requireNumbers: true,
      requireSymbols: true,
    });
  });

  it("knows users by an address that they have proven, also after a change", () => {
    deepEqual(pool().usernameAttributes, ["email"]);
    deepEqual(pool().autoVerifiedAttributes, ["email"]);
    deepEqual(pool().userAttributeUpdateSettings, { attributesRequireVerificationBeforeUpdates: ["email"] });
    deepEqual(pool().accountRecoverySetting, {
      recoveryMechanisms: [{ name: "verified_email", priority: 1 }],
    });
  });

  it("keeps its users from deletion where settings say so", async () => {
    const { inputs, protect } = (await build({ protect: true })).one(poolType, "identity");
    equal(inputs.deletionProtection, "ACTIVE");
    equal(protect, true);
    equal(pool().deletionProtection, "INACTIVE");
  });

  it("gives tokens by authorization code alone", () => {
    deepEqual(client().allowedOauthFlows, ["code"]);
    equal(client().allowedOauthFlowsUserPoolClient, true);
  });

  it("gives none by the SDK's own sign-in: the one flow that is left needs functions that the pool lacks", () => {
    deepEqual(client().explicitAuthFlows, ["ALLOW_CUSTOM_AUTH"]);
    equal("lambdaConfig" in pool(), false);
  });

  it("has a public client: a browser keeps no secret", () => {
    equal(client().generateSecret, false);
  });

  it("sends codes to the pages that sign in, and to no others", () => {
    deepEqual(client().callbackUrls, ["https://www.example.com/callback", "https://localhost:5173/callback"]);
    deepEqual(client().logoutUrls, ["https://www.example.com/", "https://localhost:5173/"]);
  });

  it("sends codes to addresses with TLS alone", () => {
    for (const url of client().callbackUrls as string[]) match(url, /^https:/);
  });

  it("does not tell from an error whether a user exists", () => {
    equal(client().preventUserExistenceErrors, "ENABLED");
  });

  it("gives access and ID tokens that are good for a quarter of an hour at most", () => {
    const { accessTokenValidity, idTokenValidity, tokenValidityUnits } = client();
    deepEqual(tokenValidityUnits, { accessToken: "minutes", idToken: "minutes", refreshToken: "hours" });
    ok((accessTokenValidity as number) <= 15 && (idTokenValidity as number) <= 15);
  });

  it("renews tokens for a working day at most, each time with a new refresh token", () => {
    ok((client().refreshTokenValidity as number) <= 12);
    equal((client().refreshTokenRotation as { feature: string }).feature, "ENABLED");
  });

  it("takes tokens back", () => {
    equal(client().enableTokenRevocation, true);
  });

  it("has the API's scopes, before the client asks for them", () => {
    const server = identity.one("aws:cognito/resourceServer:ResourceServer", "identity-api");
    equal(server.inputs.identifier, "https://api.example.com");
    deepEqual(server.inputs.scopes, [{ scopeName: "invoke", scopeDescription: "invoke the API" }]);
    deepEqual(client().allowedOauthScopes, ["openid", "email", "https://api.example.com/invoke"]);
    ok(identity.one(clientType, "identity-site").dependencies.includes(server.urn));
  });

  it("has no scopes when callers show ID tokens", async () => {
    const { one } = await build({ scopes: [] });
    deepEqual(one(clientType, "identity-site").inputs.allowedOauthScopes, ["openid", "email"]);
    deepEqual(one("aws:cognito/resourceServer:ResourceServer", "identity-api").inputs.scopes, []);
  });

  it("has a sign-in page for the client", () => {
    const { clientId } = identity.one(
      "aws:cognito/managedLoginBranding:ManagedLoginBranding",
      "identity-site",
    ).inputs;
    equal(clientId, "identity-site-id");
  });

  describe("with identity providers", () => {
    const providers: IdentityArgs["identityProviders"] = [
      {
        type: "OIDC",
        name: "Company",
        issuer: "https://login.example.org",
        clientId: "client",
        attributes: { email: "mail", email_verified: "verified", given_name: "first" },
      },
      {
        type: "SAML",
        name: "Partner",
        metadataUrl: "https://login.example.net/metadata.xml",
        attributes: { email: "urn:mail" },
      },
    ];
    let federated: RecordedRun;
    before(async () => {
      federated = await build({ identityProviders: providers, clientSecrets: { Company: "secret" } });
    });

    it("lets their users in beside the pool's own", () => {
      const { inputs, dependencies } = federated.one(clientType, "identity-site");
      deepEqual(inputs.supportedIdentityProviders, ["COGNITO", "Company", "Partner"]);
      for (const { type, urn } of federated.resources) {
        if (type === providerType) ok(dependencies.includes(urn));
      }
    });

    it("lets their users in alone where the pool has no accounts", async () => {
      const { one } = await build({ identityProviders: providers, poolAccounts: false });
      deepEqual(one(clientType, "identity-site").inputs.supportedIdentityProviders, ["Company", "Partner"]);
    });

    it("shows them the secret that each gave", () => {
      const details = (name: string) => federated.one(providerType, name).inputs.providerDetails;
      equal((details("identity-Company") as Record<string, string>).client_secret, "secret");
      equal("client_secret" in (details("identity-Partner") as object), false);
    });

    it("takes from them what was mapped, and the subject as the user's name", () => {
      const mapping = (name: string) => federated.one(providerType, name).inputs.attributeMapping;
      deepEqual(mapping("identity-Company"), {
        username: "sub",
        email: "mail",
        email_verified: "verified",
        given_name: "first",
      });
      deepEqual(mapping("identity-Partner"), { email: "urn:mail" });
    });

    it("tells its client what was mapped", () => {
      const { readAttributes } = federated.one(clientType, "identity-site").inputs;
      deepEqual(readAttributes, ["email", "email_verified", "given_name"]);
    });

    it("may write what was mapped, but for whether an address is verified", () => {
      deepEqual(federated.one(clientType, "identity-site").inputs.writeAttributes, ["email", "given_name"]);
    });
  });
});
