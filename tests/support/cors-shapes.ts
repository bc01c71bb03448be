/** What an answer to other origins says; a part that is left out is not set. */
export interface CorsParts {
  readonly origin?: unknown;
  readonly credentials?: unknown;
  readonly methods?: unknown;
  readonly headers?: unknown;
  readonly vary?: unknown;
}

/** How one kind of resource spells an answer to other origins, and where each part stands. */
export interface CorsShape {
  readonly types: readonly string[];
  readonly inputs: (parts: CorsParts) => object;
  readonly at: Readonly<Record<keyof CorsParts, string>>;
}

const headers = {
  origin: "Access-Control-Allow-Origin",
  credentials: "Access-Control-Allow-Credentials",
  methods: "Access-Control-Allow-Methods",
  headers: "Access-Control-Allow-Headers",
  vary: "Vary",
} as const;

const keys = ["origin", "credentials", "methods", "headers", "vary"] as const;

/** The parts that are set, each under the name that `nameOf` gives it. */
function named(
  parts: CorsParts,
  nameOf: (key: keyof CorsParts) => string,
  valueOf: (value: unknown, key: keyof CorsParts) => unknown,
) {
  return Object.fromEntries(
    keys.filter((key) => parts[key] !== undefined).map((key) => [nameOf(key), valueOf(parts[key], key)]),
  );
}

function places(placeOf: (key: keyof CorsParts) => string): CorsShape["at"] {
  const [origin, credentials, methods, allowed, vary] = keys.map(placeOf) as [
    string,
    string,
    string,
    string,
    string,
  ];
  return { origin, credentials, methods, headers: allowed, vary };
}

const quoted = (value: unknown) =>
  typeof value === "string" && !value.includes("-80e4-") ? `'${value}'` : value;
const same = (value: unknown) => value;
const rest = (key: keyof CorsParts) => `method.response.header.${headers[key]}`;
const gateway = (key: keyof CorsParts) => `gatewayresponse.header.${headers[key]}`;
const change = (key: keyof CorsParts) => `overwrite:header.${headers[key].toLowerCase()}`;

export const restAnswer: CorsShape = {
  types: ["aws:apigateway/integrationResponse:IntegrationResponse"],
  inputs: (parts) => ({ responseParameters: named(parts, rest, quoted) }),
  at: places((key) => `responseParameters["${rest(key)}"]`),
};

export const gatewayAnswer: CorsShape = {
  types: ["aws:apigateway/response:Response", "aws-native:apigateway:GatewayResponse"],
  inputs: (parts) => ({ responseParameters: named(parts, gateway, quoted) }),
  at: places((key) => `responseParameters["${gateway(key)}"]`),
};

export const nativeMethod: CorsShape = {
  types: ["aws-native:apigateway:Method"],
  inputs: (parts) => ({ integration: { integrationResponses: [restAnswer.inputs(parts)] } }),
  at: places((key) => `integration.integrationResponses[0].${restAnswer.at[key]}`),
};

export const restDefinition: CorsShape = {
  types: [
    "aws:apigateway/restApi:RestApi",
    "aws:apigateway/restApiPut:RestApiPut",
    "aws-native:apigateway:RestApi",
  ],
  inputs: (parts) => ({
    body: {
      paths: {
        "/a": {
          options: {
            "x-amazon-apigateway-integration": { responses: { default: restAnswer.inputs(parts) } },
          },
        },
      },
    },
  }),
  at: places(
    (key) =>
      `body.paths["/a"].options.x-amazon-apigateway-integration.responses.default.${restAnswer.at[key]}`,
  ),
};

/** As a text, in which the policies look for the headers' names before they read it. */
export const restDefinitionText: CorsShape = {
  ...restDefinition,
  inputs: (parts) => {
    const { body } = restDefinition.inputs(parts) as { body: object };
    return { body: JSON.stringify(body) };
  },
};

/** In a template: every part stands at the template. */
export const requestTemplate: CorsShape = {
  types: ["aws:apigateway/integration:Integration"],
  inputs: (parts) => ({
    requestTemplates: {
      a: keys
        .filter((key) => parts[key] !== undefined)
        .map((key) => `#set($context.responseOverride.header.${headers[key]} = "${String(parts[key])}")`)
        .join(""),
    },
  }),
  at: places(() => "requestTemplates.a"),
};

export const httpIntegration: CorsShape = {
  types: ["aws:apigatewayv2/integration:Integration"],
  inputs: (parts) => ({ responseParameters: [{ statusCode: "200", mappings: named(parts, change, same) }] }),
  at: places((key) => `responseParameters[0].mappings["${change(key)}"]`),
};

const lists = {
  origin: "allowOrigins",
  credentials: "allowCredentials",
  methods: "allowMethods",
  headers: "allowHeaders",
  vary: "",
} as const;

function listed(parts: CorsParts): object {
  return named(
    parts,
    (key) => lists[key],
    (value, key) => (key === "credentials" ? value : [value]),
  );
}

function listPlaces(prefix: string): CorsShape["at"] {
  return places((key) => `${prefix}.${lists[key]}${key === "credentials" ? "" : "[0]"}`);
}

export const httpApi: CorsShape = {
  types: ["aws:apigatewayv2/api:Api", "aws-native:apigatewayv2:Api"],
  inputs: (parts) => ({ corsConfiguration: listed(parts) }),
  at: listPlaces("corsConfiguration"),
};

export const httpDefinition: CorsShape = {
  types: httpApi.types,
  inputs: (parts) => ({ body: { "x-amazon-apigateway-cors": listed(parts) } }),
  at: listPlaces("body.x-amazon-apigateway-cors"),
};

export const functionUrl: CorsShape = {
  types: ["aws:lambda/functionUrl:FunctionUrl", "aws-native:lambda:Url"],
  inputs: (parts) => ({ cors: listed(parts) }),
  at: listPlaces("cors"),
};

const cdnNames = {
  origin: "accessControlAllowOrigins",
  credentials: "accessControlAllowCredentials",
  methods: "accessControlAllowMethods",
  headers: "accessControlAllowHeaders",
  vary: "",
} as const;

export const cdnPolicy: CorsShape = {
  types: ["aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy"],
  inputs: (parts) => ({
    corsConfig: named(
      parts,
      (key) => cdnNames[key],
      (value, key) => (key === "credentials" ? value : { items: [value] }),
    ),
  }),
  at: places((key) => `corsConfig.${cdnNames[key]}${key === "credentials" ? "" : ".items[0]"}`),
};

export const nativeCdnPolicy: CorsShape = {
  types: ["aws-native:cloudfront:ResponseHeadersPolicy"],
  inputs: (parts) => ({ responseHeadersPolicyConfig: cdnPolicy.inputs(parts) }),
  at: places((key) => `responseHeadersPolicyConfig.${cdnPolicy.at[key]}`),
};

const listenerName = (key: keyof CorsParts) =>
  `routingHttpResponse${headers[key].replaceAll("-", "")}HeaderValue`;

/** A listener sets no Vary. */
export const listener: CorsShape = {
  types: [
    "aws:lb/listener:Listener",
    "aws:alb/listener:Listener",
    "aws:elasticloadbalancingv2/listener:Listener",
    "aws:applicationloadbalancing/listener:Listener",
  ],
  inputs: (parts) => named(parts, listenerName, same),
  at: places(listenerName),
};
