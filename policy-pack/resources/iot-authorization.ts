import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A function that decides which devices may connect. */
export const iotAuthorizer = resource<{ readonly signingDisabled: Input }>(
  under(["aws:iot/authorizer:Authorizer", "aws-native:iot:Authorizer"], (inputs: Input) => ({
    signingDisabled: inputs.read("signingDisabled"),
  })),
);
