import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** An authorizer of a REST API. */
export interface RestAuthorizer {
  readonly api: Input;
  /** `TOKEN` where the AWS provider is told nothing. */
  readonly type: Input;
  readonly providerArns: Input;
  readonly uri: Input;
  readonly identitySource: Input;
  /** Whether `identitySource` is the header Authorization where the provider is told nothing. */
  readonly hasUsualSource: boolean;
  /** How long an answer is kept for the same identity: 300 where nothing is said. */
  readonly seconds: Input;
}

/** Authorizers of REST APIs. */
export const restAuthorizer = resource<RestAuthorizer>({
  "aws:apigateway/authorizer:Authorizer": view("restApi", true),
  "aws-native:apigateway:Authorizer": view("restApiId", false),
});

function view(api: string, hasUsualSource: boolean) {
  return (inputs: Input): RestAuthorizer => ({
    api: inputs.read(api),
    type: inputs.read("type"),
    providerArns: inputs.read("providerArns"),
    uri: inputs.read("authorizerUri"),
    identitySource: inputs.read("identitySource"),
    hasUsualSource,
    seconds: inputs.read("authorizerResultTtlInSeconds"),
  });
}
