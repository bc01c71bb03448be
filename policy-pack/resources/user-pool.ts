import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A user pool of Cognito. */
export interface UserPool {
  readonly mfa: Input;
}

/** User pools of Cognito. */
export const userPool = resource<UserPool>(
  under(["aws:cognito/userPool:UserPool", "aws-native:cognito:UserPool"], (inputs: Input) => ({
    mfa: inputs.read("mfaConfiguration"),
  })),
);
