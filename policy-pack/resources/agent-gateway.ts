import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** A gateway of Bedrock AgentCore, by which agents reach tools. */
export interface AgentGateway {
  readonly authorizerType: Input;
  readonly discoveryUrl: Input;
  readonly allowedAudiences: Input;
  readonly allowedClients: Input;
}

/** Gateways of Bedrock AgentCore. */
export const agentGateway = resource<AgentGateway>({
  "aws:bedrock/agentcoreGateway:AgentcoreGateway": view("allowedAudiences"),
  "aws-native:bedrockagentcore:Gateway": view("allowedAudience"),
});

function view(allowedAudiences: string) {
  return (inputs: Input): AgentGateway => {
    const jwt = inputs.read("authorizerConfiguration.customJwtAuthorizer");
    return {
      authorizerType: inputs.read("authorizerType"),
      discoveryUrl: jwt.read("discoveryUrl"),
      allowedAudiences: jwt.read(allowedAudiences),
      allowedClients: jwt.read("allowedClients"),
    };
  };
}
