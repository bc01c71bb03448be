import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** An authorizer of an HTTP or WebSocket API. */
export interface HttpAuthorizer {
  readonly api: Input;
  readonly type: Input;
  readonly uri: Input;
  readonly identitySources: Input;
  readonly issuer: Input;
  readonly audiences: Input;
  /** How long an answer is kept for the same identity. */
  readonly seconds: Input;
}

/** Authorizers of HTTP and WebSocket APIs. */
export const httpAuthorizer = resource<HttpAuthorizer>({
  "aws:apigatewayv2/authorizer:Authorizer": view("identitySources", "audiences"),
  "aws-native:apigatewayv2:Authorizer": view("identitySource", "audience"),
});

function view(identitySources: string, audiences: string) {
  return (inputs: Input): HttpAuthorizer => ({
    api: inputs.read("apiId"),
    type: inputs.read("authorizerType"),
    uri: inputs.read("authorizerUri"),
    identitySources: inputs.read(identitySources),
    issuer: inputs.read("jwtConfiguration.issuer"),
    audiences: inputs.read(`jwtConfiguration.${audiences}`),
    seconds: inputs.read("authorizerResultTtlInSeconds"),
  });
}
