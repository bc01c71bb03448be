import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** The URL of a Lambda function. */
export interface FunctionUrl {
  readonly authorization: Input;
}

/** URLs of Lambda functions. */
export const functionUrl = resource<FunctionUrl>({
  "aws:lambda/functionUrl:FunctionUrl": (inputs) => ({ authorization: inputs.read("authorizationType") }),
  "aws-native:lambda:Url": (inputs) => ({ authorization: inputs.read("authType") }),
});
