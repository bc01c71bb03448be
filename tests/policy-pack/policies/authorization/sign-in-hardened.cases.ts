import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownFlag } from "../../../support/policy-evaluate";

const sends = (at: number, flow: string) =>
  `explicitAuthFlows[${at}] is ${flow}, so the password itself is sent. Use ALLOW_USER_SRP_AUTH.`;

export const cases: PolicyCases = {
  resources: [
    of(
      [
        "aws:cognito/userPoolClient:UserPoolClient",
        "aws:cognito/managedUserPoolClient:ManagedUserPoolClient",
        "aws-native:cognito:UserPoolClient",
      ],
      {
        omitted: [],
        allowed: {
          SRP: { explicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"] },
          "what a server alone can use": { explicitAuthFlows: ["ALLOW_ADMIN_USER_PASSWORD_AUTH"] },
          "nothing told, and revocation": {
            preventUserExistenceErrors: "ENABLED",
            enableTokenRevocation: true,
          },
        },
        denied: {
          "passwords, in both spellings": [
            { explicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", "USER_PASSWORD_AUTH"] },
            sends(0, "ALLOW_USER_PASSWORD_AUTH"),
            sends(1, "USER_PASSWORD_AUTH"),
          ],
          "errors that tell": [
            { preventUserExistenceErrors: "LEGACY" },
            "preventUserExistenceErrors is LEGACY, so errors tell which users exist. Set it to ENABLED.",
          ],
          "no revocation": [
            { enableTokenRevocation: false },
            "enableTokenRevocation is false, so a stolen refresh token is good until it ends. Set it to true.",
          ],
        },
        undecided: {
          "an unknown flow, and still judges the other": [
            { explicitAuthFlows: [unknown, "ALLOW_USER_PASSWORD_AUTH"] },
            "explicitAuthFlows[0]",
            sends(1, "ALLOW_USER_PASSWORD_AUTH"),
          ],
          "unknown errors": [{ preventUserExistenceErrors: unknown }, "preventUserExistenceErrors"],
          "unknown revocation": [{ enableTokenRevocation: unknownFlag }, "enableTokenRevocation"],
        },
      },
    ),
    of(["aws:cognito/userPool:UserPool", "aws-native:cognito:UserPool"], {
      omitted: [],
      allowed: { "a second factor for those who want it": { mfaConfiguration: "OPTIONAL" } },
      denied: {
        "no second factor": [
          { mfaConfiguration: "OFF" },
          "mfaConfiguration is OFF, so a password that was guessed or stolen is enough. Set it to ON, or to OPTIONAL.",
        ],
      },
      undecided: { "an unknown choice": [{ mfaConfiguration: unknown }, "mfaConfiguration"] },
    }),
    of(["aws:cognito/identityPool:IdentityPool", "aws-native:cognito:IdentityPool"], {
      omitted: [],
      allowed: {
        "a check": { cognitoIdentityProviders: [{ clientId: "shop", serverSideTokenCheck: true }] },
        "no word of it": { cognitoIdentityProviders: [{ clientId: "shop" }] },
      },
      denied: {
        "no check": [
          { cognitoIdentityProviders: [{ clientId: "shop", serverSideTokenCheck: false }] },
          "cognitoIdentityProviders[0].serverSideTokenCheck is false, so users who were signed out or disabled still get AWS credentials. Set it to true.",
        ],
      },
      undecided: {
        "unknown user pools": [{ cognitoIdentityProviders: unknown }, "cognitoIdentityProviders"],
      },
    }),
  ],
};
