import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownList } from "../../../support/policy-evaluate";

const anySite = (path: string) => `${path}: "*" lets every site in. Name a trusted origin in full.`;
const reflection = (path: string) =>
  `${path} answers with what the caller sent, so every site is let in. Set it to one trusted origin.`;
const openTemplate = (path: string) =>
  `${path} can answer with an origin that is on no list. Echo the origin only inside an #if that compares it with each trusted one.`;

const restHeader = "method.response.header.Access-Control-Allow-Origin";
const gatewayHeader = "gatewayresponse.header.Access-Control-Allow-Origin";
const restPath = `responseParameters["${restHeader}"]`;
const gatewayPath = `responseParameters["${gatewayHeader}"]`;
const echo = "#set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)";

/** Says nothing about the headers that a back end adds by itself: those a probe sees. */
export const cases: PolicyCases = {
  resources: [
    of("aws:apigateway/integrationResponse:IntegrationResponse", {
      omitted: [],
      allowed: {
        "an exact origin": { responseParameters: { [restHeader]: "'https://www.example.com'" } },
        "a header from the back end, out of sight": {
          responseParameters: { [restHeader]: "integration.response.header.Access-Control-Allow-Origin" },
        },
        "an unknown value of another header": {
          responseParameters: {
            "method.response.header.Vary": unknown,
            [restHeader]: "'https://www.example.com'",
          },
        },
        "an echo of listed origins": {
          responseTemplates: { "application/json": `#if($origin == "https://www.example.com")${echo}#end` },
        },
      },
      denied: {
        "every site": [{ responseParameters: { [restHeader]: "'*'" } }, anySite(restPath)],
        "every site, whatever the case of the header": [
          { responseParameters: { "method.response.header.access-control-allow-origin": "'*'" } },
          anySite('responseParameters["method.response.header.access-control-allow-origin"]'),
        ],
        "the null origin": [
          { responseParameters: { [restHeader]: "'null'" } },
          `${restPath}: "null" is the origin of sandboxed frames and local files, which anyone can make. Name a trusted origin in full.`,
        ],
        "the caller's own origin": [
          { responseParameters: { [restHeader]: "method.request.header.Origin" } },
          reflection(restPath),
        ],
        "an origin from a variable": [
          { responseParameters: { [restHeader]: "stageVariables.origin" } },
          `${restPath} takes the origin from a variable, which cannot be judged. Write the origin itself.`,
        ],
        "an echo of any origin": [
          { responseTemplates: { "application/json": echo } },
          openTemplate('responseTemplates["application/json"]'),
        ],
        "a listed origin that is not encrypted": [
          { responseTemplates: { "application/json": `#if($origin == "http://a.example")${echo}#end` } },
          'responseTemplates["application/json"]: "http://a.example" is not encrypted, so anyone on the network can speak for it. Name a trusted origin in full.',
        ],
        "a list of headers": [
          { responseParameters: ["x"] },
          "responseParameters is a list; an object is expected.",
        ],
      },
      undecided: {
        "an unknown origin, and still judges the template": [
          { responseParameters: { [restHeader]: unknown }, responseTemplates: { "text/html": echo } },
          restPath,
          openTemplate('responseTemplates["text/html"]'),
        ],
      },
    }),

    of(["aws:apigateway/response:Response", "aws-native:apigateway:GatewayResponse"], {
      omitted: [],
      allowed: {
        "an exact origin": { responseParameters: { [gatewayHeader]: "'https://www.example.com'" } },
      },
      denied: {
        "every site": [{ responseParameters: { [gatewayHeader]: "'*'" } }, anySite(gatewayPath)],
        "the caller's own origin": [
          { responseParameters: { [gatewayHeader]: "method.request.header.Origin" } },
          reflection(gatewayPath),
        ],
      },
      undecided: {
        "an unknown origin": [{ responseParameters: { [gatewayHeader]: unknown } }, gatewayPath],
      },
    }),

    of("aws-native:apigateway:Method", {
      omitted: [],
      allowed: {
        "an exact origin": {
          integration: {
            integrationResponses: [{ responseParameters: { [restHeader]: "'https://a.example'" } }],
          },
        },
      },
      denied: {
        "every site": [
          { integration: { integrationResponses: [{ responseParameters: { [restHeader]: "'*'" } }] } },
          anySite(`integration.integrationResponses[0].${restPath}`),
        ],
      },
      undecided: {
        "unknown responses": [
          { integration: { integrationResponses: unknownList } },
          "integration.integrationResponses",
        ],
      },
    }),

    of(["aws:apigatewayv2/api:Api", "aws-native:apigatewayv2:Api"], {
      omitted: [],
      allowed: {
        "exact origins": {
          corsConfiguration: { allowOrigins: ["https://a.example", "https://b.example:8443"] },
        },
        "no origin": { corsConfiguration: { allowMethods: ["GET"] } },
      },
      denied: {
        "every site": [
          { corsConfiguration: { allowOrigins: ["*"] } },
          anySite("corsConfiguration.allowOrigins[0]"),
        ],
        "every https site": [
          { corsConfiguration: { allowOrigins: ["https://*"] } },
          'corsConfiguration.allowOrigins[0]: "https://*" lets every site in. Name a trusted origin in full.',
        ],
        "every site in the definition": [
          { body: '{"x-amazon-apigateway-cors":{"allowOrigins":["*"]}}' },
          anySite("body.x-amazon-apigateway-cors.allowOrigins[0]"),
        ],
        "a text for a list": [
          { corsConfiguration: { allowOrigins: "*" } },
          "corsConfiguration.allowOrigins is a text; a list is expected.",
        ],
      },
      undecided: {
        "an unknown origin, and still judges the others": [
          { corsConfiguration: { allowOrigins: [unknown, "*"] } },
          "corsConfiguration.allowOrigins[0]",
          anySite("corsConfiguration.allowOrigins[1]"),
        ],
        "an unknown list": [
          { corsConfiguration: { allowOrigins: unknownList } },
          "corsConfiguration.allowOrigins",
        ],
      },
    }),

    of("aws-native:apigatewayv2:Integration", {
      omitted: [],
      allowed: {
        "an exact origin": {
          responseParameters: {
            "200": {
              responseParameters: [
                {
                  destination: "overwrite:header.access-control-allow-origin",
                  source: "https://www.example.com",
                },
              ],
            },
          },
        },
      },
      denied: {
        "every site": [
          {
            responseParameters: {
              "200": {
                responseParameters: [
                  { destination: "overwrite:header.access-control-allow-origin", source: "*" },
                ],
              },
            },
          },
          anySite('responseParameters["200"].responseParameters[0].source'),
        ],
      },
      undecided: {
        "an unknown change": [
          {
            responseParameters: {
              "200": { responseParameters: [{ destination: unknown, source: "https://a.example" }] },
            },
          },
          'responseParameters["200"].responseParameters[0].destination',
        ],
      },
    }),

    of("aws:apigatewayv2/integration:Integration", {
      omitted: [],
      allowed: {
        "an exact origin": {
          responseParameters: [
            {
              statusCode: "200",
              mappings: { "overwrite:header.access-control-allow-origin": "https://a.example" },
            },
          ],
        },
      },
      denied: {
        "the caller's own origin": [
          {
            responseParameters: [
              {
                statusCode: "200",
                mappings: { "append:header.Access-Control-Allow-Origin": "$request.header.origin" },
              },
            ],
          },
          reflection('responseParameters[0].mappings["append:header.Access-Control-Allow-Origin"]'),
        ],
      },
      undecided: {
        "an unknown origin": [
          { responseParameters: [{ mappings: { "overwrite:header.access-control-allow-origin": unknown } }] },
          'responseParameters[0].mappings["overwrite:header.access-control-allow-origin"]',
        ],
      },
    }),

    of(
      [
        "aws:apigateway/restApi:RestApi",
        "aws:apigateway/restApiPut:RestApiPut",
        "aws-native:apigateway:RestApi",
      ],
      {
        omitted: [],
        allowed: { "a definition without CORS": { body: '{"paths":{"/a":{"get":{}}}}' } },
        denied: {
          "every site in a gateway response and in an operation": [
            {
              body: {
                "x-amazon-apigateway-gateway-responses": {
                  DEFAULT_4XX: { responseParameters: { [gatewayHeader]: "'*'" } },
                },
                paths: {
                  "/a": {
                    get: {
                      "x-amazon-apigateway-integration": {
                        responses: { default: { responseParameters: { [restHeader]: "'*'" } } },
                      },
                    },
                  },
                },
              },
            },
            anySite(`body.x-amazon-apigateway-gateway-responses.DEFAULT_4XX.${gatewayPath}`),
            anySite(`body.paths["/a"].get.x-amazon-apigateway-integration.responses.default.${restPath}`),
          ],
        },
        undecided: { "an unknown definition": [{ body: unknown }, "body"] },
      },
    ),

    of("aws:apigatewayv2/api:Api", {
      config: { allowedOrigins: ["https://www.example.com"] },
      omitted: [],
      allowed: { "an allowed origin": { corsConfiguration: { allowOrigins: ["https://www.example.com"] } } },
      denied: {
        "any other origin": [
          { corsConfiguration: { allowOrigins: ["https://evil.example"] } },
          'corsConfiguration.allowOrigins[0]: "https://evil.example" is not among the allowed origins "https://www.example.com".',
        ],
      },
      undecided: {},
    }),
  ],
};
