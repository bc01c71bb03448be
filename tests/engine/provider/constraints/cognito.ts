import { arn } from "./arn";
import type { ConstraintTable } from "./constraint";

const reference = "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference";
const identityReference = "https://docs.aws.amazon.com/cognitoidentity/latest/APIReference";
const pool = `${reference}/API_CreateUserPool.html`;
const client = `${reference}/API_CreateUserPoolClient.html`;
const provider = `${reference}/API_CreateIdentityProvider.html`;
const resourceServer = `${reference}/API_CreateResourceServer.html`;
const name = /^[\w\s+=,.@-]{1,128}$/;
/** https only, but for the loopback names, and custom schemes; no fragment. */
const redirectUri =
  /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$)|(?!https?:)[a-z][a-z0-9+.-]*:)[^#]*$/i;

/** Amazon Cognito. */
export const cognito: ConstraintTable = {
  "aws:cognito/identityPool:IdentityPool": [
    { path: "identityPoolName", pattern: name, source: `${identityReference}/API_CreateIdentityPool.html` },
    {
      path: "cognitoIdentityProviders.*.providerName",
      pattern: /^[\w._:/-]{1,128}$/,
      source: `${identityReference}/API_CognitoIdentityProvider.html`,
    },
    {
      path: "cognitoIdentityProviders.*.clientId",
      pattern: /^\w{1,128}$/,
      source: `${identityReference}/API_CognitoIdentityProvider.html`,
    },
  ],
  "aws:cognito/identityPoolRoleAttachment:IdentityPoolRoleAttachment": [
    {
      path: "roles",
      keys: /^(authenticated|unauthenticated)$/,
      source: `${identityReference}/API_SetIdentityPoolRoles.html`,
    },
    { path: "roles.*", pattern: arn, source: `${identityReference}/API_SetIdentityPoolRoles.html` },
  ],
  "aws:cognito/identityProvider:IdentityProvider": [
    {
      path: "providerName",
      pattern: /^[^_\p{Z}][\p{L}\p{M}\p{S}\p{N}\p{P}]*[^_\p{Z}]$/u,
      length: { least: 3, most: 32 },
      source: provider,
    },
    {
      path: "providerType",
      oneOf: ["SAML", "Facebook", "Google", "LoginWithAmazon", "SignInWithApple", "OIDC"],
      source: provider,
    },
    { path: "attributeMapping", keys: /^.{1,32}$/s, source: provider },
    { path: "attributeMapping.*", length: { most: 131_072 }, source: provider },
    { path: "idpIdentifiers", length: { most: 50 }, source: provider },
    { path: "idpIdentifiers.*", pattern: /^[\w\s+=.@-]{1,40}$/, source: provider },
    ...["client_id", "attributes_request_method", "oidc_issuer", "authorize_scopes"].map((key) => ({
      path: `providerDetails.${key}`,
      required: true as const,
      when: { path: "providerType", oneOf: ["OIDC"] },
      source: provider,
    })),
    { path: "providerDetails.oidc_issuer", pattern: /^https:\/\/[^\s?#]+$/, source: provider },
    { path: "providerDetails.attributes_request_method", oneOf: ["GET", "POST"], source: provider },
    { path: "providerDetails.MetadataURL", excludes: ["providerDetails.MetadataFile"], source: provider },
  ],
  "aws:cognito/managedLoginBranding:ManagedLoginBranding": [
    {
      path: "useCognitoProvidedValues",
      excludes: ["settings", "assets"],
      source: `${reference}/API_CreateManagedLoginBranding.html`,
    },
  ],
  "aws:cognito/resourceServer:ResourceServer": [
    { path: "identifier", pattern: /^[\x21\x23-\x5B\x5D-\x7E]{1,256}$/, source: resourceServer },
    { path: "name", pattern: /^[\w\s+=,.@-]{1,256}$/, source: resourceServer },
    { path: "scopes", length: { most: 100 }, distinctBy: "scopeName", source: resourceServer },
    {
      path: "scopes.*.scopeName",
      pattern: /^[\x21\x23-\x2E\x30-\x5B\x5D-\x7E]{1,256}$/,
      source: `${reference}/API_ResourceServerScopeType.html`,
    },
    {
      path: "scopes.*.scopeDescription",
      length: { least: 1, most: 256 },
      source: `${reference}/API_ResourceServerScopeType.html`,
    },
  ],
  "aws:cognito/userPool:UserPool": [
    { path: "name", pattern: name, source: pool },
    { path: "deletionProtection", oneOf: ["ACTIVE", "INACTIVE"], source: pool },
    { path: "mfaConfiguration", oneOf: ["OFF", "ON", "OPTIONAL"], source: pool },
    {
      path: "softwareTokenMfaConfiguration",
      required: true,
      when: { path: "mfaConfiguration", oneOf: ["ON", "OPTIONAL"] },
      source: `${reference}/API_SetUserPoolMfaConfig.html`,
    },
    {
      path: "usernameAttributes.*",
      oneOf: ["email", "phone_number"],
      excludes: ["aliasAttributes"],
      source: pool,
    },
    { path: "autoVerifiedAttributes.*", oneOf: ["email", "phone_number"], source: pool },
    { path: "userPoolTier", oneOf: ["LITE", "ESSENTIALS", "PLUS"], source: pool },
    {
      path: "passwordPolicy.minimumLength",
      range: { least: 6, most: 99 },
      source: `${reference}/API_PasswordPolicyType.html`,
    },
    {
      path: "passwordPolicy.temporaryPasswordValidityDays",
      range: { least: 0, most: 365 },
      source: `${reference}/API_PasswordPolicyType.html`,
    },
    {
      path: "passwordPolicy.passwordHistorySize",
      range: { least: 0, most: 24 },
      source: `${reference}/API_PasswordPolicyType.html`,
    },
    {
      path: "accountRecoverySetting.recoveryMechanisms.*.name",
      oneOf: ["verified_email", "verified_phone_number", "admin_only"],
      source: `${reference}/API_RecoveryOptionType.html`,
    },
    {
      path: "accountRecoverySetting.recoveryMechanisms",
      length: { least: 1, most: 2 },
      distinctBy: "priority",
      source: `${reference}/API_AccountRecoverySettingType.html`,
    },
  ],
  "aws:cognito/userPoolClient:UserPoolClient": [
    { path: "name", pattern: name, source: client },
    ...["callbackUrls", "logoutUrls"].flatMap((path) => [
      { path, length: { most: 100 }, source: client },
      { path: `${path}.*`, pattern: redirectUri, length: { least: 1, most: 1024 }, source: client },
    ]),
    {
      path: "allowedOauthFlows",
      length: { most: 3 },
      needs: ["allowedOauthFlowsUserPoolClient"],
      source: client,
    },
    { path: "allowedOauthFlows.*", oneOf: ["code", "implicit", "client_credentials"], source: client },
    { path: "allowedOauthScopes", length: { most: 50 }, source: client },
    { path: "allowedOauthScopes.*", pattern: /^[\x21\x23-\x5B\x5D-\x7E]{1,256}$/, source: client },
    {
      path: "explicitAuthFlows.*",
      oneOf: [
        "ALLOW_ADMIN_USER_PASSWORD_AUTH",
        "ALLOW_CUSTOM_AUTH",
        "ALLOW_USER_PASSWORD_AUTH",
        "ALLOW_USER_SRP_AUTH",
        "ALLOW_REFRESH_TOKEN_AUTH",
        "ALLOW_USER_AUTH",
      ],
      source: client,
    },
    { path: "preventUserExistenceErrors", oneOf: ["LEGACY", "ENABLED"], source: client },
    { path: "authSessionValidity", range: { least: 3, most: 15 }, source: client },
    ...["accessToken", "idToken", "refreshToken"].map((token) => ({
      path: `tokenValidityUnits.${token}`,
      oneOf: ["seconds", "minutes", "hours", "days"],
      source: `${reference}/API_TokenValidityUnitsType.html`,
    })),
    ...["accessTokenValidity", "idTokenValidity"].map((path) => ({
      path,
      range: { least: 1, most: 86_400 },
      source: client,
    })),
    { path: "refreshTokenValidity", range: { least: 0, most: 315_360_000 }, source: client },
    {
      path: "refreshTokenRotation.feature",
      oneOf: ["ENABLED", "DISABLED"],
      source: `${reference}/API_RefreshTokenRotationType.html`,
    },
    {
      path: "refreshTokenRotation.retryGracePeriodSeconds",
      range: { least: 0, most: 60 },
      source: `${reference}/API_RefreshTokenRotationType.html`,
    },
    {
      path: "explicitAuthFlows.*",
      pattern: /^(?!ALLOW_REFRESH_TOKEN_AUTH$)/,
      when: { path: "refreshTokenRotation.feature", oneOf: ["ENABLED"] },
      source:
        "https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html",
    },
  ],
  "aws:cognito/userPoolDomain:UserPoolDomain": [
    {
      path: "domain",
      pattern: /^[a-z0-9](?:[a-z0-9\-.]{0,61}[a-z0-9])?$/,
      source: `${reference}/API_CreateUserPoolDomain.html`,
    },
    { path: "certificateArn", pattern: arn, source: `${reference}/API_CustomDomainConfigType.html` },
    { path: "managedLoginVersion", oneOf: [1, 2], source: `${reference}/API_CreateUserPoolDomain.html` },
  ],
};
