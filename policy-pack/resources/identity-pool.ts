import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** An identity pool, which gives AWS credentials to users. */
export interface IdentityPool {
  readonly allowsGuests: Input;
  readonly allowsClassicFlow: Input;
  /** User pools whose users it knows. */
  readonly userPools: Input;
}

/** Identity pools of Cognito. */
export const identityPool = resource<IdentityPool>(
  under(["aws:cognito/identityPool:IdentityPool", "aws-native:cognito:IdentityPool"], (inputs: Input) => ({
    allowsGuests: inputs.read("allowUnauthenticatedIdentities"),
    allowsClassicFlow: inputs.read("allowClassicFlow"),
    userPools: inputs.read("cognitoIdentityProviders"),
  })),
);
