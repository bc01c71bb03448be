import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** How an API reaches its back end. */
export class ApiIntegration {
  readonly connectionType: Input;
  readonly insecureSkipVerification: Input;
  readonly serverNameToVerify: Input;
  readonly requestTemplates: Input;
  readonly responseParameters: Input;

  constructor(
    readonly inputs: Input,
    readonly type: Input,
    readonly uri: Input,
  ) {
    this.connectionType = inputs.read("connectionType");
    this.insecureSkipVerification = inputs.read("tlsConfig.insecureSkipVerification");
    this.serverNameToVerify = inputs.read("tlsConfig.serverNameToVerify");
    this.requestTemplates = inputs.read("requestTemplates");
    this.responseParameters = inputs.read("responseParameters");
  }

  /** The kind of back end in capitals, as resources write it; OpenAPI documents use small letters. */
  kind(): string {
    return this.type.text()?.toUpperCase() ?? "";
  }
}

/** The integration of a REST method, a resource by itself or within its method. */
export const restIntegration = resource<ApiIntegration>({
  "aws:apigateway/integration:Integration": integrationAt,
  "aws-native:apigateway:Method": (inputs) => integrationAt(inputs.read("integration")),
});

/** An integration of a REST method, and the method that it belongs to. */
export interface IntegratedMethod {
  readonly httpMethod: Input;
  readonly integration: ApiIntegration;
}

/** Integrations of REST methods with the method that each belongs to. */
export const integratedMethod = resource<IntegratedMethod>({
  "aws:apigateway/integration:Integration": (inputs) => ({
    httpMethod: inputs.read("httpMethod"),
    integration: integrationAt(inputs),
  }),
  "aws-native:apigateway:Method": (inputs) => ({
    httpMethod: inputs.read("httpMethod"),
    integration: integrationAt(inputs.read("integration")),
  }),
});

/** The integration of an HTTP or WebSocket API. */
export const httpIntegration = resource<ApiIntegration>({
  "aws:apigatewayv2/integration:Integration": httpIntegrationAt,
  "aws-native:apigatewayv2:Integration": httpIntegrationAt,
});

/** An integration as REST resources and OpenAPI documents spell it. */
export function integrationAt(place: Input): ApiIntegration {
  return new ApiIntegration(place, place.read("type"), place.read("uri"));
}

function httpIntegrationAt(place: Input): ApiIntegration {
  return new ApiIntegration(place, place.read("integrationType"), place.read("integrationUri"));
}
