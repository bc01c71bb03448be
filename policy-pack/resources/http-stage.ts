import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** A stage of an HTTP or WebSocket API. */
export interface HttpStage {
  readonly accessLogDestination: Input;
  readonly defaultRouteSettings: Input;
  /** The settings of each route that has its own. */
  routeSettings(): readonly Input[];
}

/** Stages of HTTP and WebSocket APIs. */
export const httpStage = resource<HttpStage>({
  "aws:apigatewayv2/stage:Stage": view((settings) => settings.items()),
  "aws-native:apigatewayv2:Stage": view(byRouteKey),
});

function view(routeSettings: (settings: Input) => readonly Input[]) {
  return (inputs: Input): HttpStage => ({
    accessLogDestination: inputs.read("accessLogSettings.destinationArn"),
    defaultRouteSettings: inputs.read("defaultRouteSettings"),
    routeSettings: () => routeSettings(inputs.read("routeSettings")),
  });
}

function byRouteKey(settings: Input): readonly Input[] {
  return Array.from(settings.entries(), ([, place]) => place);
}
