import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** An authorizer of a REST API. */
export interface RestAuthorizer {
  readonly api: Input;
  /** `TOKEN` where the AWS provider is told nothing. */
  readonly type: Input;
  readonly providerArns: Input;
  readonly uri: Input;
}

/** Authorizers of REST APIs. */
export const restAuthorizer = resource<RestAuthorizer>({
  "aws:apigateway/authorizer:Authorizer": view("restApi"),
  "aws-native:apigateway:Authorizer": view("restApiId"),
});

function view(api: string) {
  return (inputs: Input): RestAuthorizer => ({
    api: inputs.read(api),
    type: inputs.read("type"),
    providerArns: inputs.read("providerArns"),
    uri: inputs.read("authorizerUri"),
  });
}
