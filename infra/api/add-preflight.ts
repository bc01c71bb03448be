import * as apigateway from "@pulumi/aws/apigateway";
import type * as pulumi from "@pulumi/pulumi";
import type { DeploymentSnapshot } from "./deployment-snapshot";
import { preflightHeaders, responseParameters, type Cors } from "./cors";
import { preflightTemplate } from "./preflight-template";

/** A path whose preflights are answered, and the methods that are granted. */
export interface PreflightOfRoute {
  readonly restApi: pulumi.Input<string>;
  readonly resourceId: pulumi.Input<string>;
  readonly cors: Cors;
  readonly methods: readonly string[];
}

/** Creates the answer to a path's preflights, which API Gateway gives without asking a back end. */
export function addPreflight(
  snapshot: DeploymentSnapshot,
  name: string,
  { restApi, resourceId, cors, methods }: PreflightOfRoute,
): void {
  const at = { restApi, resourceId, httpMethod: "OPTIONS" };
  const headers = responseParameters("method.response", preflightHeaders(cors, methods));
  // A browser sends a preflight without credentials: authorization would refuse every one of them.
  const method = snapshot.add(apigateway.Method, name, { ...at, authorization: "NONE" });
  const integration = snapshot.add(
    apigateway.Integration,
    name,
    {
      ...at,
      type: "MOCK",
      passthroughBehavior: "NEVER",
      requestTemplates: { "application/json": JSON.stringify({ statusCode: 204 }) },
    },
    [method],
  );
  const response = snapshot.add(
    apigateway.MethodResponse,
    name,
    {
      ...at,
      statusCode: "204",
      responseParameters: Object.fromEntries(Object.keys(headers).map((header) => [header, true])),
    },
    [method],
  );
  snapshot.add(
    apigateway.IntegrationResponse,
    name,
    {
      ...at,
      statusCode: "204",
      responseParameters: headers,
      responseTemplates: { "application/json": preflightTemplate(cors.trustedOrigins) },
    },
    [integration, response],
  );
}
