import type * as lambda from "@pulumi/aws/lambda";
import type * as pulumi from "@pulumi/pulumi";
import type { RouteTarget } from "../settings/route";

/** What API Gateway calls for a route. */
export type BackEnd =
  | {
      readonly kind: "function";
      readonly arn: pulumi.Input<string>;
      /** The function as a permission names it: apart from its version or alias. */
      readonly permission: Pick<lambda.PermissionArgs, "function" | "qualifier">;
    }
  | { readonly kind: "service"; readonly url: string };

/** What a route's target stands for. */
export function backEndOf(target: RouteTarget, sampleFunctionArn: pulumi.Input<string> | undefined): BackEnd {
  if (target.kind === "https") return { kind: "service", url: target.url };
  if (target.kind === "lambda") {
    const parts = target.arn.split(":");
    const [functionArn, qualifier] = [parts.slice(0, 7).join(":"), parts[7]];
    const permission = { function: functionArn, ...(qualifier === undefined ? {} : { qualifier }) };
    return { kind: "function", arn: target.arn, permission };
  }
  if (sampleFunctionArn === undefined) throw new Error("A route has the target sample, which is not there.");
  return { kind: "function", arn: sampleFunctionArn, permission: { function: sampleFunctionArn } };
}
