import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** What puts an API under a domain name. */
export interface DomainMapping {
  readonly api: Input;
}

/** Mappings of REST APIs. */
export const restMapping = resource<DomainMapping>({
  "aws:apigateway/basePathMapping:BasePathMapping": (inputs) => ({ api: inputs.read("restApi") }),
  ...under(
    ["aws-native:apigateway:BasePathMapping", "aws-native:apigateway:BasePathMappingV2"],
    (inputs: Input) => ({ api: inputs.read("restApiId") }),
  ),
});

/** Mappings of HTTP and WebSocket APIs, which also take REST APIs. */
export const httpMapping = resource<DomainMapping>(
  under(
    ["aws:apigatewayv2/apiMapping:ApiMapping", "aws-native:apigatewayv2:ApiMapping"],
    (inputs: Input) => ({
      api: inputs.read("apiId"),
    }),
  ),
);
