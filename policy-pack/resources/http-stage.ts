import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A stage of an HTTP or WebSocket API. */
export interface HttpStage {
  readonly api: Input;
  readonly accessLogDestination: Input;
  readonly defaultRouteSettings: Input;
  /** A list in one provider, an object by route key in the other. */
  readonly routeSettings: Input;
}

/** Stages of HTTP and WebSocket APIs. */
export const httpStage = resource<HttpStage>(
  under(["aws:apigatewayv2/stage:Stage", "aws-native:apigatewayv2:Stage"], (inputs: Input) => ({
    api: inputs.read("apiId"),
    accessLogDestination: inputs.read("accessLogSettings.destinationArn"),
    defaultRouteSettings: inputs.read("defaultRouteSettings"),
    routeSettings: inputs.read("routeSettings"),
  })),
);
