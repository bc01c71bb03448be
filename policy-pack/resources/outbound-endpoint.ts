import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** The addresses that AWS calls for a program. */
export type OutboundEndpoints = readonly Input[];

/** Data sources, event targets, delivery streams and subscriptions that call an address. */
export const outboundEndpoints = resource<OutboundEndpoints>({
  ...under(["aws:appsync/dataSource:DataSource", "aws-native:appsync:DataSource"], (inputs: Input) => [
    inputs.read("httpConfig.endpoint"),
  ]),
  ...under(
    ["aws:cloudwatch/eventApiDestination:EventApiDestination", "aws-native:events:ApiDestination"],
    (inputs: Input) => [inputs.read("invocationEndpoint")],
  ),
  "aws:cloudwatch/eventConnection:EventConnection": (inputs) => [
    inputs.read("authParameters.oauth.authorizationEndpoint"),
  ],
  "aws-native:events:Connection": (inputs) => [
    inputs.read("authParameters.oAuthParameters.authorizationEndpoint"),
  ],
  "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream": (inputs) => [
    inputs.read("httpEndpointConfiguration.url"),
  ],
  "aws-native:kinesisfirehose:DeliveryStream": (inputs) => [
    inputs.read("httpEndpointDestinationConfiguration.endpointConfiguration.url"),
  ],
});

/** A subscription to a topic. */
export interface Subscription {
  readonly protocol: Input;
  readonly endpoint: Input;
}

/** Subscriptions to topics. */
export const subscription = resource<Subscription>(
  under(["aws:sns/topicSubscription:TopicSubscription", "aws-native:sns:Subscription"], (inputs: Input) => ({
    protocol: inputs.read("protocol"),
    endpoint: inputs.read("endpoint"),
  })),
);
