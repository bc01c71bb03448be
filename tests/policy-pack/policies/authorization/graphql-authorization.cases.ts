import { of, type Cases, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

const key = (path: string) =>
  `${path} is API_KEY, which anyone has who has seen the client, and which is no authorization. Use AMAZON_COGNITO_USER_POOLS, AWS_IAM, OPENID_CONNECT or AWS_LAMBDA.`;

const made =
  "apiId gets a key, which anyone has who has seen the client, and which is no authorization. Remove the key, and let the API use AMAZON_COGNITO_USER_POOLS, AWS_IAM, OPENID_CONNECT or AWS_LAMBDA.";

const plain = (path: string) =>
  `${path} is not encrypted, so whoever is on the way can hand out the keys that tokens are checked with. Set it to the https:// URL of the issuer.`;

const apis = (issuerOf: string): Omit<Cases, "types"> => ({
  omitted: [],
  allowed: {
    "a user pool": { authenticationType: "AMAZON_COGNITO_USER_POOLS" },
    "an issuer of tokens": {
      authenticationType: "OPENID_CONNECT",
      [issuerOf]: { issuer: "https://issuer.example" },
    },
    "a user pool beside IAM": {
      authenticationType: "AWS_IAM",
      additionalAuthenticationProviders: [{ authenticationType: "AMAZON_COGNITO_USER_POOLS" }],
    },
  },
  denied: {
    "an issuer over plain http": [
      {
        authenticationType: "OPENID_CONNECT",
        [issuerOf]: { issuer: "http://issuer.example" },
        additionalAuthenticationProviders: [
          {
            authenticationType: "OPENID_CONNECT",
            [issuerOf]: { issuer: "HTTP://issuer.example" },
          },
        ],
      },
      plain(`${issuerOf}.issuer`),
      plain(`additionalAuthenticationProviders[0].${issuerOf}.issuer`),
    ],
    "a kind that does not exist": [
      { authenticationType: "NONE" },
      "authenticationType is of a kind that does not exist. Use AMAZON_COGNITO_USER_POOLS, AWS_IAM, OPENID_CONNECT or AWS_LAMBDA.",
    ],
    "a key": [{ authenticationType: "API_KEY" }, key("authenticationType")],
    "a key beside a user pool": [
      {
        authenticationType: "AMAZON_COGNITO_USER_POOLS",
        additionalAuthenticationProviders: [
          { authenticationType: "AWS_IAM" },
          { authenticationType: "API_KEY" },
        ],
      },
      key("additionalAuthenticationProviders[1].authenticationType"),
    ],
  },
  undecided: {
    "an unknown type, and still judges the others": [
      {
        authenticationType: unknown,
        additionalAuthenticationProviders: [{ authenticationType: "API_KEY" }],
      },
      "authenticationType",
      key("additionalAuthenticationProviders[0].authenticationType"),
    ],
  },
});

const events = (issuerOf: string): Omit<Cases, "types"> => ({
  omitted: [],
  allowed: {
    "a user pool": {
      eventConfig: {
        authProviders: [{ authType: "AMAZON_COGNITO_USER_POOLS" }],
        connectionAuthModes: [{ authType: "AMAZON_COGNITO_USER_POOLS" }],
      },
    },
    "an issuer of tokens": {
      eventConfig: {
        authProviders: [{ authType: "OPENID_CONNECT", [issuerOf]: { issuer: "https://issuer.example" } }],
      },
    },
  },
  denied: {
    "an issuer over plain http": [
      {
        eventConfig: {
          authProviders: [
            { authType: "AWS_IAM" },
            { authType: "OPENID_CONNECT", [issuerOf]: { issuer: "http://issuer.example" } },
          ],
        },
      },
      plain(`eventConfig.authProviders[1].${issuerOf}.issuer`),
    ],
    "a key to connect and to subscribe": [
      {
        eventConfig: {
          authProviders: [{ authType: "AWS_IAM" }],
          connectionAuthModes: [{ authType: "API_KEY" }],
          defaultSubscribeAuthModes: [{ authType: "API_KEY" }],
        },
      },
      key("eventConfig.connectionAuthModes[0].authType"),
      key("eventConfig.defaultSubscribeAuthModes[0].authType"),
    ],
  },
  undecided: {
    "an unknown configuration": [{ eventConfig: unknown }, "eventConfig"],
    "an unknown issuer": [
      { eventConfig: { authProviders: [{ [issuerOf]: { issuer: unknown } }] } },
      `eventConfig.authProviders[0].${issuerOf}.issuer`,
    ],
  },
});

export const cases: PolicyCases = {
  resources: [
    of("aws:appsync/graphQLApi:GraphQLApi", apis("openidConnectConfig")),
    of("aws-native:appsync:GraphQlApi", apis("openIdConnectConfig")),
    of("aws:appsync/api:Api", events("openidConnectConfig")),
    of("aws-native:appsync:Api", events("openIdConnectConfig")),
    of(["aws:appsync/channelNamespace:ChannelNamespace", "aws-native:appsync:ChannelNamespace"], {
      omitted: [],
      allowed: { "IAM to publish": { publishAuthModes: [{ authType: "AWS_IAM" }] } },
      denied: {
        "a key to publish": [
          { publishAuthModes: [{ authType: "API_KEY" }] },
          key("publishAuthModes[0].authType"),
        ],
      },
      undecided: { "unknown modes": [{ subscribeAuthModes: unknown }, "subscribeAuthModes"] },
    }),
    of("aws:appsync/apiKey:ApiKey", {
      omitted: [made],
      allowed: { "a key that has ended": { apiId: "a1", expires: "2020-01-01T00:00:00Z" } },
      denied: { "a key that is still to end": [{ apiId: "a1", expires: "2199-01-01T00:00:00Z" }, made] },
      undecided: { "an unknown end": [{ apiId: "a1", expires: unknown }, "expires"] },
    }),
  ],
};
