import { agentGatewayAuthorization } from "../../../../policy-pack/policies/authorization/agent-gateway-authorization";
import { describeCases } from "../../../support/policy-cases";
import { cases } from "./agent-gateway-authorization.cases";

describeCases(agentGatewayAuthorization, cases);
