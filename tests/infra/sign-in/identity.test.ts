import assert from "node:assert/strict";
import { runProgram, type ProgramRun } from "../../support/infra-program";

const poolType = "aws:cognito/userPool:UserPool";
const clientType = "aws:cognito/userPoolClient:UserPoolClient";

/** Does not prove that Cognito enforces any of it, nor that a client of its own uses PKCE: Cognito cannot demand it. */
describe("identity", () => {
  let program: ProgramRun;
  before(async () => {
    program = await runProgram({ config: { trustedOrigins: ["https://partner.example.net"] } });
  });

  it("has a user pool with strong sign-in, into which administrators let people", () => {
    assert.deepEqual(program.one(poolType, "identity").inputs, {
      name: "secure-transport-dev",
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
      mfaConfiguration: "ON",
      softwareTokenMfaConfiguration: { enabled: true },
      deletionProtection: "INACTIVE",
    });
  });

  it("has a public client with the code flow, short tokens, and exact https addresses", () => {
    assert.deepEqual(program.one(clientType, "identity-site").inputs, {
      name: "site",
      userPoolId: "identity-id",
      generateSecret: false,
      supportedIdentityProviders: ["COGNITO"],
      allowedOauthFlowsUserPoolClient: true,
      allowedOauthFlows: ["code"],
      allowedOauthScopes: ["openid", "email", "https://api.example.com/invoke"],
      callbackUrls: ["https://www.example.com/callback"],
      logoutUrls: ["https://www.example.com/"],
      explicitAuthFlows: ["ALLOW_CUSTOM_AUTH"],
      refreshTokenRotation: { feature: "ENABLED", retryGracePeriodSeconds: 10 },
      enableTokenRevocation: true,
      preventUserExistenceErrors: "ENABLED",
      accessTokenValidity: 15,
      idTokenValidity: 15,
      refreshTokenValidity: 12,
      tokenValidityUnits: { accessToken: "minutes", idToken: "minutes", refreshToken: "hours" },
      authSessionValidity: 3,
      readAttributes: ["email", "email_verified"],
      writeAttributes: ["email"],
    });
  });

  it("has the API's scopes in a resource server, before the client asks for them", () => {
    const server = program.one("aws:cognito/resourceServer:ResourceServer", "identity-api");
    assert.deepEqual(server.inputs, {
      userPoolId: "identity-id",
      identifier: "https://api.example.com",
      name: "api",
      scopes: [{ scopeName: "invoke", scopeDescription: "invoke the API" }],
    });
    assert.ok(program.one(clientType, "identity-site").dependencies.includes(server.urn));
  });

  it("has a sign-in page for the client", () => {
    assert.deepEqual(
      program.one("aws:cognito/managedLoginBranding:ManagedLoginBranding", "identity-site").inputs,
      { userPoolId: "identity-id", clientId: "identity-site-id", useCognitoProvidedValues: true },
    );
  });

  it("keeps the pool from deletion and a second factor optional where settings say so", async () => {
    const { one } = await runProgram({ stack: "prod", config: { protect: true, mfa: "optional" } });
    const { inputs, protect } = one(poolType, "identity");
    assert.equal(inputs.deletionProtection, "ACTIVE");
    assert.equal(inputs.mfaConfiguration, "OPTIONAL");
    assert.equal(protect, true);
  });

  it("has no scopes when callers show ID tokens", async () => {
    const { one } = await runProgram({ config: { authorizationScopes: [] } });
    assert.deepEqual(one(clientType, "identity-site").inputs.allowedOauthScopes, ["openid", "email"]);
    assert.deepEqual(one("aws:cognito/resourceServer:ResourceServer", "identity-api").inputs.scopes, []);
  });
});
