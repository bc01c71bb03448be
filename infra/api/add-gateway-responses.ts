import * as apigateway from "@pulumi/aws/apigateway";
import type * as pulumi from "@pulumi/pulumi";
import type { DeploymentSnapshot } from "./deployment-snapshot";
import { fixedHeaders, responseParameters, type Cors } from "./cors";
import { firewallBlockHeader } from "../firewall/block";

/** Creates the answers that API Gateway gives by itself; those of the firewall are marked. */
export function addGatewayResponses(
  snapshot: DeploymentSnapshot,
  name: string,
  { restApiId, cors }: { readonly restApiId: pulumi.Input<string>; readonly cors: Cors },
): void {
  for (const [responseType, statusCode] of Object.entries(gatewayResponses)) {
    const headers = {
      ...fixedHeaders(cors),
      ...(responseType === "WAF_FILTERED" ? firewallBlockHeader : {}),
    };
    snapshot.add(apigateway.Response, `${name}-${responseType}`, {
      restApiId,
      responseType,
      ...(statusCode === undefined ? {} : { statusCode }),
      responseParameters: responseParameters("gatewayresponse", headers),
      responseTemplates: { "application/json": `{"message":$context.error.messageString}` },
    });
  }
}

/**
 * The answers that API Gateway gives by itself, with the status of those that have one. Types that are not listed fall
 * back to the two defaults.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
 */
const gatewayResponses: Readonly<Record<string, string | undefined>> = {
  DEFAULT_4XX: undefined,
  DEFAULT_5XX: undefined,
  UNAUTHORIZED: "401",
  ACCESS_DENIED: "403",
  EXPIRED_TOKEN: "403",
  INVALID_SIGNATURE: "403",
  MISSING_AUTHENTICATION_TOKEN: "403",
  WAF_FILTERED: "403",
  BAD_REQUEST_BODY: "400",
  BAD_REQUEST_PARAMETERS: "400",
  THROTTLED: "429",
};
