import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownObject } from "../../../support/policy-evaluate";

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
  ],
};
