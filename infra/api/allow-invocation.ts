import * as lambda from "@pulumi/aws/lambda";
import type * as pulumi from "@pulumi/pulumi";
import type { BackEnd } from "./back-end";

/** Lets API Gateway call the function behind a method, on behalf of that method alone. A service is asked as anyone asks it. */
export function allowInvocation(
  name: string,
  { backEnd, methodArn }: { readonly backEnd: BackEnd; readonly methodArn: pulumi.Input<string> },
  options: pulumi.CustomResourceOptions,
): void {
  if (backEnd.kind === "service") return;
  new lambda.Permission(
    name,
    {
      // The provider would make an id from the resource's name, whose slashes and braces Lambda refuses.
      statementIdPrefix: "api-gateway-",
      action: "lambda:InvokeFunction",
      principal: "apigateway.amazonaws.com",
      ...backEnd.permission,
      sourceArn: methodArn,
    },
    options,
  );
}
