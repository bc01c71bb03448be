import * as apigateway from "@pulumi/aws/apigateway";
import * as pulumi from "@pulumi/pulumi";
import type { DeploymentSnapshot } from "./deployment-snapshot";
import { parametersOf, type HttpMethod } from "../settings/route";
import type { MethodAuthorization } from "./add-authorization";
import type { BackEnd } from "./back-end";

/** A method of a path: who may call it, and what answers. */
export interface MethodOfRoute {
  readonly restApi: pulumi.Input<string>;
  readonly resourceId: pulumi.Input<string>;
  readonly path: string;
  readonly httpMethod: HttpMethod;
  readonly authorization: MethodAuthorization;
  readonly requestValidatorId: pulumi.Input<string>;
  readonly region: string;
  readonly backEnd: BackEnd;
}

/** Creates a method that asks who its caller is, and its integration with what answers it. */
export function addMethod(snapshot: DeploymentSnapshot, name: string, args: MethodOfRoute): void {
  const { restApi, resourceId, httpMethod, requestValidatorId } = args;
  const at = { restApi, resourceId, httpMethod };
  const method = snapshot.add(apigateway.Method, name, {
    ...at,
    ...args.authorization,
    requestValidatorId,
    requestParameters: Object.fromEntries(
      parametersOf(args.path).map((parameter) => [`method.request.path.${parameter}`, true]),
    ),
  });
  snapshot.add(
    apigateway.Integration,
    name,
    { ...at, ...integrationInputs(args), timeoutMilliseconds: 29_000 },
    [method],
  );
}

/**
 * A proxy integration gives the back end's answer as it is, so the back end sends the CORS headers. A service is told
 * the trusted origins in a header, a function by the stage. To map answers here would lose all statuses, headers and
 * queries not foreseen; an origin that is not trusted is stopped before it by the firewall, whatever the back end says.
 */
function integrationInputs({ backEnd, path, httpMethod, region }: MethodOfRoute) {
  if (backEnd.kind === "function") {
    return {
      type: "AWS_PROXY",
      integrationHttpMethod: "POST",
      uri: pulumi.interpolate`arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${backEnd.arn}/invocations`,
    };
  }
  return {
    type: "HTTP_PROXY",
    integrationHttpMethod: httpMethod,
    uri: backEnd.url,
    requestParameters: {
      ...Object.fromEntries(
        parametersOf(path).map((parameter) => [
          `integration.request.path.${parameter}`,
          `method.request.path.${parameter}`,
        ]),
      ),
      "integration.request.header.X-Trusted-Origins": "stageVariables.trustedOrigins",
    },
  };
}
