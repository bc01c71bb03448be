import { each } from "../kit/input/each";
import type { Findings } from "../kit/input/finding";
import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** What decides who may connect to an Events API, publish and subscribe: lists of objects with an `authType`. */
export interface EventModes {
  readonly authModes: readonly Input[];
}

/** An Events API of AppSync. */
export interface EventApi extends EventModes {
  /** Applies a check to where the issuer of OpenID Connect tokens stands in each provider. */
  eachIssuer(check: (issuer: Input) => Findings): Findings;
}

/** Events APIs of AppSync. */
export const eventApi = resource<EventApi>({
  "aws:appsync/api:Api": view("openidConnectConfig.issuer"),
  "aws-native:appsync:Api": view("openIdConnectConfig.issuer"),
});

function view(issuer: string) {
  return (inputs: Input): EventApi => ({
    authModes: [
      inputs.read("eventConfig.authProviders"),
      inputs.read("eventConfig.connectionAuthModes"),
      inputs.read("eventConfig.defaultPublishAuthModes"),
      inputs.read("eventConfig.defaultSubscribeAuthModes"),
    ],
    *eachIssuer(check) {
      const providers = inputs.read("eventConfig.authProviders").items();
      yield* each(providers, (provider) => check(provider.read(issuer)));
    },
  });
}

/** Channel namespaces of Events APIs; what they leave unset, the API says. */
export const channelNamespace = resource<EventModes>(
  under(
    ["aws:appsync/channelNamespace:ChannelNamespace", "aws-native:appsync:ChannelNamespace"],
    (inputs: Input) => ({
      authModes: [inputs.read("publishAuthModes"), inputs.read("subscribeAuthModes")],
    }),
  ),
);
