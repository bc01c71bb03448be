import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownList, unknownObject } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(["aws:appsync/dataSource:DataSource", "aws-native:appsync:DataSource"], {
      omitted: [],
      allowed: {
        https: { type: "HTTP", httpConfig: { endpoint: "https://b.example" } },
        "a source without address": { type: "AMAZON_DYNAMODB" },
      },
      denied: {
        "plain http": [
          { type: "HTTP", httpConfig: { endpoint: "http://b.example" } },
          'httpConfig.endpoint is called over plain http ("b.example"). Set it to an https:// URL.',
        ],
      },
      undecided: { "an unknown address": [{ httpConfig: { endpoint: unknown } }, "httpConfig.endpoint"] },
    }),
    of(["aws:cloudwatch/eventApiDestination:EventApiDestination", "aws-native:events:ApiDestination"], {
      omitted: [],
      allowed: { https: { invocationEndpoint: "https://b.example/hook" } },
      denied: {
        "plain http": [
          { invocationEndpoint: "http://b.example/hook?token=t" },
          'invocationEndpoint is called over plain http ("b.example"). Set it to an https:// URL.',
        ],
      },
      undecided: { "an unknown address": [{ invocationEndpoint: unknown }, "invocationEndpoint"] },
    }),
    of("aws:cloudwatch/eventConnection:EventConnection", {
      omitted: [],
      allowed: { https: { authParameters: { oauth: { authorizationEndpoint: "https://b.example" } } } },
      denied: {
        "plain http": [
          { authParameters: { oauth: { authorizationEndpoint: "http://b.example" } } },
          'authParameters.oauth.authorizationEndpoint is called over plain http ("b.example"). Set it to an https:// URL.',
        ],
      },
      undecided: { "unknown parameters": [{ authParameters: unknownObject }, "authParameters"] },
    }),
    of("aws-native:events:Connection", {
      omitted: [],
      allowed: {
        https: { authParameters: { oAuthParameters: { authorizationEndpoint: "https://b.example" } } },
      },
      denied: {
        "plain http": [
          { authParameters: { oAuthParameters: { authorizationEndpoint: "http://b.example" } } },
          'authParameters.oAuthParameters.authorizationEndpoint is called over plain http ("b.example"). Set it to an https:// URL.',
        ],
      },
      undecided: { "unknown parameters": [{ authParameters: unknownObject }, "authParameters"] },
    }),
    of("aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream", {
      omitted: [],
      allowed: { https: { httpEndpointConfiguration: { url: "https://b.example" } } },
      denied: {
        "plain http": [
          { httpEndpointConfiguration: { url: "http://b.example" } },
          'httpEndpointConfiguration.url is called over plain http ("b.example"). Set it to an https:// URL.',
        ],
      },
      undecided: {
        "an unknown address": [
          { httpEndpointConfiguration: { url: unknown } },
          "httpEndpointConfiguration.url",
        ],
      },
    }),
    of("aws-native:kinesisfirehose:DeliveryStream", {
      omitted: [],
      allowed: {
        https: {
          httpEndpointDestinationConfiguration: { endpointConfiguration: { url: "https://b.example" } },
        },
      },
      denied: {
        "plain http": [
          { httpEndpointDestinationConfiguration: { endpointConfiguration: { url: "http://b.example" } } },
          'httpEndpointDestinationConfiguration.endpointConfiguration.url is called over plain http ("b.example"). Set it to an https:// URL.',
        ],
      },
      undecided: {
        "an unknown address": [
          { httpEndpointDestinationConfiguration: { endpointConfiguration: { url: unknown } } },
          "httpEndpointDestinationConfiguration.endpointConfiguration.url",
        ],
      },
    }),
    of(["aws:sns/topicSubscription:TopicSubscription", "aws-native:sns:Subscription"], {
      omitted: [],
      allowed: {
        https: { protocol: "https", endpoint: "https://b.example" },
        "a queue": { protocol: "sqs", endpoint: "arn:aws:sqs:eu-west-1:1:q" },
      },
      denied: {
        "plain http": [
          { protocol: "http", endpoint: "http://b.example" },
          "protocol is http, so messages are delivered in plain text. Set it to https, and endpoint to an https:// URL.",
        ],
        "plain http whatever the address": [
          { protocol: "http", endpoint: unknown },
          "protocol is http, so messages are delivered in plain text. Set it to https, and endpoint to an https:// URL.",
        ],
      },
      undecided: { "an unknown protocol": [{ protocol: unknown, endpoint: "http://b.example" }, "protocol"] },
    }),
    of("aws-native:sns:Topic", {
      omitted: [],
      allowed: {
        "another protocol": { subscription: [{ protocol: "sqs", endpoint: unknown }] },
        https: { subscription: [{ protocol: "https", endpoint: unknown }] },
      },
      denied: {
        "a subscription of its own over http": [
          { subscription: [{ protocol: "http", endpoint: "http://a.example" }] },
          "subscription[0].protocol is http, so messages are delivered in plain text. Set it to https, and endpoint to an https:// URL.",
        ],
      },
      undecided: { "an unknown list": [{ subscription: unknownList }, "subscription"] },
    }),
    of("aws:iot/topicRule:TopicRule", {
      omitted: [],
      allowed: { https: { https: [{ url: "https://a.example" }] } },
      denied: {
        "plain http": [
          { https: [{ url: "https://a.example" }, { url: "http://b.example" }] },
          'https[1].url is called over plain http ("b.example"). Set it to an https:// URL.',
        ],
      },
      undecided: {
        "an unknown address, and still judges the next": [
          { https: [{ url: unknown }, { url: "http://b.example" }] },
          "https[0].url",
          'https[1].url is called over plain http ("b.example"). Set it to an https:// URL.',
        ],
      },
    }),
    of("aws-native:iot:TopicRule", {
      omitted: [],
      allowed: {
        https: {
          topicRulePayload: {
            actions: [{ lambda: { functionArn: unknown } }, { http: { url: "https://a.example" } }],
          },
        },
      },
      denied: {
        "plain http": [
          { topicRulePayload: { actions: [{ http: { url: "http://b.example" } }] } },
          'topicRulePayload.actions[0].http.url is called over plain http ("b.example"). Set it to an https:// URL.',
        ],
      },
      undecided: {
        "an unknown address": [
          { topicRulePayload: { actions: [{ http: { url: unknown } }] } },
          "topicRulePayload.actions[0].http.url",
        ],
      },
    }),
    of(["aws:cognito/identityProvider:IdentityProvider", "aws-native:cognito:UserPoolIdentityProvider"], {
      omitted: [],
      allowed: {
        "an issuer on https, and an unknown secret": {
          providerDetails: { oidc_issuer: "https://idp.example", client_secret: unknown },
        },
      },
      denied: {
        "an issuer on plain http": [
          { providerDetails: { oidc_issuer: "http://idp.example", client_secret: unknown } },
          'providerDetails.oidc_issuer is called over plain http ("idp.example"). Set it to an https:// URL.',
        ],
        "metadata over plain http": [
          { providerDetails: { MetadataURL: "http://idp.example/m" } },
          'providerDetails.MetadataURL is called over plain http ("idp.example"). Set it to an https:// URL.',
        ],
      },
      undecided: {
        "an unknown issuer": [
          { providerDetails: { oidc_issuer: unknown, token_url: "https://idp.example/t" } },
          "providerDetails.oidc_issuer",
        ],
      },
    }),
    of("aws:route53/healthCheck:HealthCheck", {
      omitted: [],
      allowed: {
        HTTPS: { type: "HTTPS" },
        TCP: { type: "TCP" },
        "a matched answer over HTTPS": { type: "HTTPS_STR_MATCH" },
      },
      denied: {
        HTTP: [{ type: "HTTP" }, "type is HTTP, so a health check speaks plain HTTP. Set it to HTTPS."],
        "a matched answer": [
          { type: "HTTP_STR_MATCH" },
          "type is HTTP_STR_MATCH, so a health check speaks plain HTTP. Set it to HTTPS_STR_MATCH.",
        ],
      },
      undecided: { "an unknown type": [{ type: unknown }, "type"] },
    }),
    of("aws-native:route53:HealthCheck", {
      omitted: [],
      allowed: {
        HTTPS: { healthCheckConfig: { type: "HTTPS" } },
        TCP: { healthCheckConfig: { type: "TCP" } },
        "a matched answer over HTTPS": { healthCheckConfig: { type: "HTTPS_STR_MATCH" } },
      },
      denied: {
        HTTP: [
          { healthCheckConfig: { type: "HTTP" } },
          "healthCheckConfig.type is HTTP, so a health check speaks plain HTTP. Set it to HTTPS.",
        ],
        "a matched answer": [
          { healthCheckConfig: { type: "HTTP_STR_MATCH" } },
          "healthCheckConfig.type is HTTP_STR_MATCH, so a health check speaks plain HTTP. Set it to HTTPS_STR_MATCH.",
        ],
      },
      undecided: { "an unknown type": [{ healthCheckConfig: { type: unknown } }, "healthCheckConfig.type"] },
    }),
  ],
};
