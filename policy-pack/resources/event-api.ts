import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** What decides who may connect to an Events API, publish and subscribe: lists of objects with an `authType`. */
export interface EventApi {
  readonly authModes: readonly Input[];
}

/** Events APIs of AppSync. */
export const eventApi = resource<EventApi>(
  under(["aws:appsync/api:Api", "aws-native:appsync:Api"], (inputs: Input) => ({
    authModes: [
      inputs.read("eventConfig.authProviders"),
      inputs.read("eventConfig.connectionAuthModes"),
      inputs.read("eventConfig.defaultPublishAuthModes"),
      inputs.read("eventConfig.defaultSubscribeAuthModes"),
    ],
  })),
);

/** Channel namespaces of Events APIs; what they leave unset, the API says. */
export const channelNamespace = resource<EventApi>(
  under(
    ["aws:appsync/channelNamespace:ChannelNamespace", "aws-native:appsync:ChannelNamespace"],
    (inputs: Input) => ({
      authModes: [inputs.read("publishAuthModes"), inputs.read("subscribeAuthModes")],
    }),
  ),
);
