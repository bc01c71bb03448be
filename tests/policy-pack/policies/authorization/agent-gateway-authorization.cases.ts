import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

const open = "authorizerType is NONE, so anyone may call the tools. Set it to CUSTOM_JWT or AWS_IAM.";
const jwt = "authorizerConfiguration.customJwtAuthorizer";

export const cases: PolicyCases = {
  resources: (
    [
      ["aws:bedrock/agentcoreGateway:AgentcoreGateway", "allowedAudiences"],
      ["aws-native:bedrockagentcore:Gateway", "allowedAudience"],
    ] as const
  ).map(([type, audiences]) => {
    const custom = (customJwtAuthorizer: object) => ({
      authorizerType: "CUSTOM_JWT",
      authorizerConfiguration: { customJwtAuthorizer },
    });
    const discoveryUrl = "https://issuer.example/.well-known/openid-configuration";
    return of(type, {
      omitted: [open],
      allowed: {
        IAM: { authorizerType: "AWS_IAM" },
        "authorization by the target": { authorizerType: "AUTHENTICATE_ONLY" },
        "tokens for an audience": custom({ discoveryUrl, [audiences]: ["tools"] }),
        "tokens for a client that is still to be made": custom({ discoveryUrl, allowedClients: [unknown] }),
      },
      denied: {
        NONE: [{ authorizerType: "NONE" }, open],
        "NONE in small letters": [{ authorizerType: "none" }, open],
        "tokens for anybody, of a plain http issuer": [
          custom({ discoveryUrl: "http://issuer.example/.well-known/openid-configuration" }),
          `${jwt}.discoveryUrl is not an https:// URL. Set it to the discovery document of the tokens' issuer.`,
          `${jwt}.${audiences} and ${jwt}.allowedClients are empty, so tokens for any other client are taken. List the audiences or clients that may call.`,
        ],
      },
      undecided: {
        "an unknown type": [{ authorizerType: unknown }, "authorizerType"],
        "unknown clients": [custom({ discoveryUrl, allowedClients: unknown }), `${jwt}.allowedClients`],
      },
    });
  }),
};
