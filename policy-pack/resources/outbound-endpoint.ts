import { each } from "../kit/input/each";
import type { Findings } from "../kit/input/finding";
import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** The details of an OIDC or SAML identity provider that are addresses; the others may be secret, and are not read. */
const identityProviderUrls = [
  "oidc_issuer",
  "authorize_url",
  "token_url",
  "attributes_url",
  "jwks_uri",
  "MetadataURL",
  "SSORedirectBindingURI",
  "SLORedirectBindingURI",
];

/** The addresses that AWS calls for a program. */
export interface OutboundEndpoints {
  each(check: (address: Input) => Findings): Findings;
}

/** Data sources, event targets, delivery streams, rules and identity providers that call an address. */
export const outboundEndpoints = resource<OutboundEndpoints>({
  ...under(["aws:appsync/dataSource:DataSource", "aws-native:appsync:DataSource"], at("httpConfig.endpoint")),
  ...under(
    ["aws:cloudwatch/eventApiDestination:EventApiDestination", "aws-native:events:ApiDestination"],
    at("invocationEndpoint"),
  ),
  "aws:cloudwatch/eventConnection:EventConnection": at("authParameters.oauth.authorizationEndpoint"),
  "aws-native:events:Connection": at("authParameters.oAuthParameters.authorizationEndpoint"),
  "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream": at("httpEndpointConfiguration.url"),
  "aws-native:kinesisfirehose:DeliveryStream": at(
    "httpEndpointDestinationConfiguration.endpointConfiguration.url",
  ),
  "aws:iot/topicRule:TopicRule": inEach("https", "url"),
  "aws-native:iot:TopicRule": inEach("topicRulePayload.actions", "http.url"),
  ...under(
    ["aws:cognito/identityProvider:IdentityProvider", "aws-native:cognito:UserPoolIdentityProvider"],
    at(...identityProviderUrls.map((name) => `providerDetails.${name}`)),
  ),
});

function at(...paths: readonly string[]) {
  return (inputs: Input): OutboundEndpoints => ({
    each: (check) => each(paths, (path) => check(inputs.read(path))),
  });
}

function inEach(list: string, path: string) {
  return (inputs: Input): OutboundEndpoints => ({
    each: (check) => each(inputs.read(list).items(), (item) => check(item.read(path))),
  });
}

/** A subscription to a topic. */
export interface Subscription {
  readonly protocol: Input;
  readonly endpoint: Input;
}

/** The subscriptions that one resource makes. */
export interface Subscriptions {
  each(check: (subscription: Subscription) => Findings): Findings;
}

/** Subscriptions to topics, resources by themselves or within their topic. */
export const subscriptions = resource<Subscriptions>({
  ...under(
    ["aws:sns/topicSubscription:TopicSubscription", "aws-native:sns:Subscription"],
    (inputs: Input) => ({ each: (check) => check(subscriptionAt(inputs)) }),
  ),
  "aws-native:sns:Topic": (inputs) => ({
    each: (check) => each(inputs.read("subscription").items(), (place) => check(subscriptionAt(place))),
  }),
});

function subscriptionAt(place: Input): Subscription {
  return { protocol: place.read("protocol"), endpoint: place.read("endpoint") };
}

/** A question that Route 53 asks of a server again and again. */
export interface HealthCheck {
  readonly type: Input;
}

/** Health checks of Route 53. */
export const healthCheck = resource<HealthCheck>({
  "aws:route53/healthCheck:HealthCheck": (inputs) => ({ type: inputs.read("type") }),
  "aws-native:route53:HealthCheck": (inputs) => ({ type: inputs.read("healthCheckConfig.type") }),
});
