import { allOf } from "../../kit/input/all-of";
import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import { some } from "../../kit/input/some";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { agentGateway, type AgentGateway } from "../../resources/agent-gateway";

/** AUTHENTICATE_ONLY leaves the decision to the targets, which are asked with the caller's identity. */
export const agentGatewayAuthorization = definePolicy({
  name: "agent-gateway-authorization",
  concern: "auth",
  severity: "high",
  level: "advisory",
  controls: ["NIST AC-3", "ASVS 5.0 8.3.1", "CWE-306"],
  url: "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway-inbound-auth.html",
  description:
    "AgentCore gateways authorize callers by IAM, or by tokens of a named issuer for named clients.",
  why: "Without it anyone who knows the address may use the tools behind the gateway.",
  remediation:
    "Set authorizerType to CUSTOM_JWT with an https discovery URL and the audiences or clients that may call, or to AWS_IAM.",
  checks: [on(agentGateway, authorized, tokens)],
});

function* authorized({ authorizerType }: AgentGateway): Findings {
  if ((authorizerType.text()?.toUpperCase() ?? "NONE") !== "NONE") return;
  yield `${authorizerType.path} is NONE, so anyone may call the tools. Set it to CUSTOM_JWT or AWS_IAM.`;
}

function* tokens({ authorizerType, discoveryUrl, allowedAudiences, allowedClients }: AgentGateway): Findings {
  if (authorizerType.text() !== "CUSTOM_JWT") return;
  yield* each([discoveryUrl], function* (place) {
    if (place.text()?.toLowerCase().startsWith("https://") === true) return;
    yield `${place.path} is not an https:// URL. Set it to the discovery document of the tokens' issuer.`;
  });
  const isForAnyone = allOf(
    () => !some(allowedAudiences.items(), (audience) => audience.isSet()),
    () => !some(allowedClients.items(), (client) => client.isSet()),
  );
  if (!isForAnyone) return;
  yield `${allowedAudiences.path} and ${allowedClients.path} are empty, so tokens for any other client are taken. List the audiences or clients that may call.`;
}
