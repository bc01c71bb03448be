import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A statement of the policy of a Lambda function, as Lambda takes them one by one. */
export interface FunctionPermission {
  readonly principal: Input;
  readonly sourceArn: Input;
  readonly sourceAccount: Input;
  readonly principalOrgId: Input;
  readonly eventSourceToken: Input;
}

/** Permissions of Lambda functions. */
export const functionPermission = resource<FunctionPermission>(
  under(["aws:lambda/permission:Permission", "aws-native:lambda:Permission"], (inputs: Input) => ({
    principal: inputs.read("principal"),
    sourceArn: inputs.read("sourceArn"),
    sourceAccount: inputs.read("sourceAccount"),
    principalOrgId: inputs.read("principalOrgId"),
    eventSourceToken: inputs.read("eventSourceToken"),
  })),
);

/** Whole policies of Lambda functions and layers. */
export const functionPolicy = resource<{ readonly policy: Input }>({
  "aws:lambda/resourcePolicy:ResourcePolicy": (inputs) => ({ policy: inputs.read("policy") }),
});
