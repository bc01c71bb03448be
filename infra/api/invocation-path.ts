import { stageName } from "./stage-name";

/**
 * What follows the API's id in the ARN of a method's calls. A parameter is `*`, which stands for slashes, too:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html
 */
export function invocationPath(method: string, path: string): string {
  return `${stageName}/${method}${path.replace(/\{[^{}]+\}/g, "*")}`;
}
