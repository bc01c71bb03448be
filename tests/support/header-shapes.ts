/** How one kind of resource spells a header of its answers, and where the value stands. */
export interface HeaderShape {
  readonly types: readonly string[];
  readonly inputs: (name: string, value: unknown) => object;
  readonly at: (name: string) => string;
}

const quoted = (value: unknown) =>
  typeof value === "string" && !value.includes("-80e4-") ? `'${value}'` : value;

export const restAnswer: HeaderShape = {
  types: ["aws:apigateway/integrationResponse:IntegrationResponse"],
  inputs: (name, value) => ({ responseParameters: { [`method.response.header.${name}`]: quoted(value) } }),
  at: (name) => `responseParameters["method.response.header.${name}"]`,
};

export const gatewayAnswer: HeaderShape = {
  types: ["aws:apigateway/response:Response", "aws-native:apigateway:GatewayResponse"],
  inputs: (name, value) => ({ responseParameters: { [`gatewayresponse.header.${name}`]: quoted(value) } }),
  at: (name) => `responseParameters["gatewayresponse.header.${name}"]`,
};

export const nativeMethod: HeaderShape = {
  types: ["aws-native:apigateway:Method"],
  inputs: (name, value) => ({ integration: { integrationResponses: [restAnswer.inputs(name, value)] } }),
  at: (name) => `integration.integrationResponses[0].${restAnswer.at(name)}`,
};

export const restDefinition: HeaderShape = {
  types: [
    "aws:apigateway/restApi:RestApi",
    "aws:apigateway/restApiPut:RestApiPut",
    "aws-native:apigateway:RestApi",
  ],
  inputs: (name, value) => ({
    body: { "x-amazon-apigateway-gateway-responses": { DEFAULT_4XX: gatewayAnswer.inputs(name, value) } },
  }),
  at: (name) => `body.x-amazon-apigateway-gateway-responses.DEFAULT_4XX.${gatewayAnswer.at(name)}`,
};

export const requestTemplate: HeaderShape = {
  types: ["aws:apigateway/integration:Integration"],
  inputs: (name, value) => ({
    requestTemplates: {
      a:
        typeof value === "string" && value.includes("-80e4-")
          ? value
          : `#set($context.responseOverride.header.${name} = "${String(value)}")`,
    },
  }),
  at: () => "requestTemplates.a",
};

export const listener: HeaderShape = {
  types: [
    "aws:lb/listener:Listener",
    "aws:alb/listener:Listener",
    "aws:elasticloadbalancingv2/listener:Listener",
    "aws:applicationloadbalancing/listener:Listener",
  ],
  inputs: (name, value) => ({ [`routingHttpResponse${name.replaceAll("-", "")}HeaderValue`]: value }),
  at: (name) => `routingHttpResponse${name.replaceAll("-", "")}HeaderValue`,
};

export const nativeListener: HeaderShape = {
  types: ["aws-native:elasticloadbalancingv2:Listener"],
  inputs: (name, value) => ({
    listenerAttributes: [
      { key: `routing.http.response.${name.toLowerCase().replaceAll("-", "_")}.header_value`, value },
    ],
  }),
  at: () => "listenerAttributes[0].value",
};

export const cdnPolicy: HeaderShape = {
  types: ["aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy"],
  inputs: (header, value) => ({ customHeadersConfig: { items: [{ header, value, override: true }] } }),
  at: () => "customHeadersConfig.items[0].value",
};

export const nativeCdnPolicy: HeaderShape = {
  types: ["aws-native:cloudfront:ResponseHeadersPolicy"],
  inputs: (name, value) => ({ responseHeadersPolicyConfig: cdnPolicy.inputs(name, value) }),
  at: (name) => `responseHeadersPolicyConfig.${cdnPolicy.at(name)}`,
};
