import { creationDate, shortId, uuid } from "../resource-type";
import type { ResourceTypes } from "../resource-type";

/** Amazon Cognito. */
export const cognito: ResourceTypes = {
  "aws:cognito/identityPool:IdentityPool": {
    id: ({ region }) => `${region}:${uuid()}`,
    outputs: ({ region, account, id }) => ({
      arn: `arn:aws:cognito-identity:${region}:${account}:identitypool/${id}`,
    }),
    unique: ["identityPoolName"],
    replacedBy: ["developerProviderName"],
    defaults: { allowUnauthenticatedIdentities: false },
  },
  "aws:cognito/identityPoolRoleAttachment:IdentityPoolRoleAttachment": {
    id: ({ text }) => text("identityPoolId"),
    unique: ["identityPoolId"],
    replacedBy: ["identityPoolId"],
  },
  "aws:cognito/identityProvider:IdentityProvider": {
    id: ({ text }) => `${text("userPoolId")}:${text("providerName")}`,
    unique: ["userPoolId", "providerName"],
    replacedBy: ["userPoolId", "providerName", "providerType"],
  },
  "aws:cognito/logDeliveryConfiguration:LogDeliveryConfiguration": {
    id: ({ text }) => text("userPoolId"),
    unique: ["userPoolId"],
    replacedBy: ["userPoolId"],
  },
  "aws:cognito/managedLoginBranding:ManagedLoginBranding": {
    id: ({ text }) => `${text("userPoolId")},${uuid()}`,
    outputs: () => ({ managedLoginBrandingId: uuid(), settingsAll: "{}" }),
    unique: ["userPoolId", "clientId"],
    replacedBy: ["userPoolId", "clientId"],
  },
  "aws:cognito/resourceServer:ResourceServer": {
    id: ({ text }) => `${text("userPoolId")}|${text("identifier")}`,
    outputs: ({ inputs, text }) => ({
      scopeIdentifiers: ((inputs["scopes"] ?? []) as readonly { scopeName: string }[]).map(
        ({ scopeName }) => `${text("identifier")}/${scopeName}`,
      ),
    }),
    unique: ["userPoolId", "identifier"],
    replacedBy: ["userPoolId", "identifier"],
  },
  "aws:cognito/riskConfiguration:RiskConfiguration": {
    id: ({ text }) => [text("userPoolId"), text("clientId")].filter(Boolean).join(":"),
    unique: ["userPoolId", "clientId"],
    replacedBy: ["userPoolId", "clientId"],
  },
  "aws:cognito/userPool:UserPool": {
    id: ({ region }) => `${region}_${shortId(9)}`,
    outputs: ({ region, account, id }) => ({
      arn: `arn:aws:cognito-idp:${region}:${account}:userpool/${id}`,
      creationDate,
      lastModifiedDate: creationDate,
      customDomain: "",
      domain: "",
      endpoint: `cognito-idp.${region}.amazonaws.com/${id}`,
      estimatedNumberOfUsers: 0,
    }),
    defaults: { deletionProtection: "INACTIVE", mfaConfiguration: "OFF" },
    replacedBy: ["aliasAttributes", "usernameAttributes", "usernameConfiguration"],
    keptBecause: ({ deletionProtection }) =>
      deletionProtection === "ACTIVE" ? "deletion protection is active" : undefined,
  },
  "aws:cognito/userPoolClient:UserPoolClient": {
    id: () => shortId(26),
    outputs: ({ inputs }) => ({ clientSecret: inputs["generateSecret"] === true ? shortId(52) : "" }),
    unique: ["userPoolId", "name"],
    replacedBy: ["userPoolId", "generateSecret"],
  },
  "aws:cognito/userPoolDomain:UserPoolDomain": {
    id: ({ text }) => text("domain"),
    outputs: ({ account }) => {
      const cloudfront = `d${shortId(13)}.cloudfront.net`;
      return {
        awsAccountId: account,
        cloudfrontDistribution: cloudfront,
        cloudfrontDistributionArn: cloudfront,
        cloudfrontDistributionZoneId: "Z2FDTNDATAQYW2",
        s3Bucket: "aws-cognito-prod-stand-in-assets",
        version: "20260101000000",
      };
    },
    unique: ["domain"],
    // A pool has one custom domain: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html
    alsoUnique: [["userPoolId"]],
    global: true,
    replacedBy: ["domain", "userPoolId"],
  },
};
