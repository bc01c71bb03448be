import * as apigateway from "@pulumi/aws/apigateway";
import type * as pulumi from "@pulumi/pulumi";
import type { DeploymentSnapshot } from "./deployment-snapshot";
import { fixedHeaders, responseParameters, type Cors } from "./cors";
import { firewallBlockHeader } from "../firewall/firewall-block";
import { gatewayResponses } from "./gateway-responses";

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
