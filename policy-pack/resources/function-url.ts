import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** The URL of a Lambda function. */
export interface FunctionUrl {
  readonly authorization: Input;
  readonly function: Input;
  readonly cors: Input;
}

/** URLs of Lambda functions. */
export const functionUrl = resource<FunctionUrl>({
  "aws:lambda/functionUrl:FunctionUrl": view("authorizationType", "functionName"),
  "aws-native:lambda:Url": view("authType", "targetFunctionArn"),
});

function view(authorization: string, target: string) {
  return (inputs: Input): FunctionUrl => ({
    authorization: inputs.read(authorization),
    function: inputs.read(target),
    cors: inputs.read("cors"),
  });
}
