import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A route of an HTTP or WebSocket API. */
export interface HttpRoute {
  readonly api: Input;
  readonly routeKey: Input;
  readonly authorizationType: Input;
  /** The integration that answers it. */
  readonly target: Input;
  readonly authorizerId: Input;
}

/** Routes of HTTP and WebSocket APIs. */
export const httpRoute = resource<HttpRoute>(
  under(["aws:apigatewayv2/route:Route", "aws-native:apigatewayv2:Route"], (inputs: Input) => ({
    api: inputs.read("apiId"),
    routeKey: inputs.read("routeKey"),
    authorizationType: inputs.read("authorizationType"),
    target: inputs.read("target"),
    authorizerId: inputs.read("authorizerId"),
  })),
);
