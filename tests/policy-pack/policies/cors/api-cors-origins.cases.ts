import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownList } from "../../../support/policy-evaluate";

const anySite = (path: string) => `${path}: "*" lets every site in. Name a trusted origin in full.`;
const remedy = "Answer with one trusted origin, or with the caller's only where it equals one of a list.";
const reflection = (path: string) =>
  `${path} can answer with the caller's own origin, so every site is let in. ${remedy}`;
const onNoList = (path: string) => `${path} can answer with an origin that is on no list. ${remedy}`;
const variable = "takes the origin from a variable, which no policy can read";

const restHeader = "method.response.header.Access-Control-Allow-Origin";
const gatewayHeader = "gatewayresponse.header.Access-Control-Allow-Origin";
const restPath = `responseParameters["${restHeader}"]`;
const gatewayPath = `responseParameters["${gatewayHeader}"]`;
const set = (value: string) =>
  `#set($context.responseOverride.header.Access-Control-Allow-Origin = ${value})`;
const echo = set("$origin");
const readOrigin = '#set($origin = $input.params().header.get("Origin"))';
const listed = `${readOrigin}#if($origin == "https://www.example.com" || $origin == "https://b.example")${echo}#end`;
const tooLong = `${echo}${" ".repeat(20_000)}`;

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
        "an echo of listed origins": { responseTemplates: { "application/json": listed } },
        "an empty header, which lets nobody in": { responseParameters: { [restHeader]: "''" } },
        "a declaration without a value": { responseParameters: { [restHeader]: "" } },
        "what the back end's body says": {
          responseTemplates: { "application/json": set('$input.path("$.origin")') },
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
        "the caller's own origin, behind a dollar sign": [
          { responseParameters: { [restHeader]: "$method.request.header.origin" } },
          reflection(restPath),
        ],
        "every site, without the quotes": [{ responseParameters: { [restHeader]: "*" } }, anySite(restPath)],
        "several origins in one header": [
          { responseParameters: { [restHeader]: "'https://a.example, https://b.example'" } },
          `${restPath}: "https://a.example, https://b.example" is more than one origin, and browsers take one. Name a trusted origin in full.`,
        ],
        "every subdomain": [
          { responseParameters: { [restHeader]: "'https://*.example.com'" } },
          `${restPath}: "https://*.example.com" lets in every host that fits the pattern. Name a trusted origin in full.`,
        ],
        "an origin with a slash": [
          { responseParameters: { [restHeader]: "'https://www.example.com/'" } },
          `${restPath}: "https://www.example.com/" is not an origin as browsers send it; write "https://www.example.com". Name a trusted origin in full.`,
        ],
        "an echo of any origin": [
          { responseTemplates: { "application/json": `${readOrigin}${echo}` } },
          reflection('responseTemplates["application/json"]'),
        ],
        "every site in a template": [
          { responseTemplates: { "application/json": set("'*'") } },
          anySite('responseTemplates["application/json"]'),
        ],
        "an echo of what is never set": [
          { responseTemplates: { "application/json": echo } },
          onNoList('responseTemplates["application/json"]'),
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
          { responseParameters: { [restHeader]: unknown }, responseTemplates: { "text/html": set("'*'") } },
          restPath,
          anySite('responseTemplates["text/html"]'),
        ],
        "an origin from a variable": [
          { responseParameters: { [restHeader]: "stageVariables.origin" } },
          `${restPath} ${variable}`,
        ],
        "an origin from the context in a template, and still judges the other way": [
          { responseTemplates: { a: `#if($x)${set("$stageVariables.origin")}#else${set("'*'")}#end` } },
          `responseTemplates.a ${variable}`,
          anySite("responseTemplates.a"),
        ],
        "a template that is too long": [
          { responseTemplates: { a: tooLong } },
          "responseTemplates.a is a template that is longer than 20000 characters",
        ],
      },
    }),

    of("aws:apigateway/integration:Integration", {
      omitted: [],
      allowed: {
        "an echo of listed origins": { requestTemplates: { "application/json": listed } },
        "a template that sets no header": { requestTemplates: { "application/json": '{"statusCode": 200}' } },
      },
      denied: {
        "every site": [
          { requestTemplates: { "application/json": `{"statusCode": 200}${set("'*'")}` } },
          anySite('requestTemplates["application/json"]'),
        ],
        "an echo of any origin": [
          { requestTemplates: { "application/json": `${readOrigin}${echo}` } },
          reflection('requestTemplates["application/json"]'),
        ],
        "what the caller's body says": [
          { requestTemplates: { "application/json": set('$input.path("$.origin")') } },
          reflection('requestTemplates["application/json"]'),
        ],
      },
      undecided: {
        "an unknown template, and still judges the others": [
          { requestTemplates: { a: unknown, b: set("'*'") } },
          "requestTemplates.a",
          anySite("requestTemplates.b"),
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
        "every site in a request template": [
          { integration: { requestTemplates: { a: set("'*'") } } },
          anySite("integration.requestTemplates.a"),
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
        "an empty text, which is as none": { corsConfiguration: { allowOrigins: [""] } },
        "a definition that the arguments override": {
          corsConfiguration: { allowOrigins: ["https://a.example"] },
          body: { "x-amazon-apigateway-cors": { allowOrigins: ["*"] } },
        },
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
        "every site in a change of the definition": [
          {
            body: {
              paths: {
                "/a": {
                  get: {
                    "x-amazon-apigateway-integration": {
                      responseParameters: { "200": { "overwrite:header.access-control-allow-origin": "*" } },
                    },
                  },
                },
              },
            },
          },
          anySite(
            'body.paths["/a"].get.x-amazon-apigateway-integration.responseParameters["200"]["overwrite:header.access-control-allow-origin"]',
          ),
        ],
        "a text for a list": [
          { corsConfiguration: { allowOrigins: "*" } },
          "corsConfiguration.allowOrigins is a text; a list is expected.",
        ],
      },
      undecided: {
        "an unknown origin, and still judges the others": [
          { corsConfiguration: { allowOrigins: [unknown, "*", unknown] } },
          ["corsConfiguration.allowOrigins[0]", "corsConfiguration.allowOrigins[2]"],
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
        "every site, as CloudFormation writes it": [
          {
            responseParameters: {
              "200": {
                ResponseParameters: [
                  { Destination: "append:header.Access-Control-Allow-Origin", Source: "*" },
                ],
              },
            },
          },
          anySite('responseParameters["200"].ResponseParameters[0].Source'),
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
        "the removal of the header": {
          responseParameters: [{ mappings: { "remove:header.Access-Control-Allow-Origin": "''" } }],
        },
        "another header": {
          responseParameters: [{ mappings: { "overwrite:header.x": "*", "overwrite:statuscode": "403" } }],
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
        allowed: {
          "a definition without CORS": { body: '{"paths":{"/a":{"get":{}}}}' },
          "a preflight behind an anchor": {
            body: [
              "x-cors: &cors",
              "  x-amazon-apigateway-integration:",
              "    responses: {default: {responseParameters:",
              `      {${restHeader}: "'https://a.example'"}}}`,
              "paths: {/a: {options: {<<: *cors}}}",
            ].join("\n"),
          },
        },
        denied: {
          "every site behind an anchor": [
            {
              body: [
                "x-cors: &cors",
                "  x-amazon-apigateway-integration:",
                "    responses: {default: {responseParameters:",
                `      {${restHeader}: "'*'"}}}`,
                "paths: {/a: {options: {<<: *cors}}}",
              ].join("\n"),
            },
            anySite(`body.paths["/a"].options.x-amazon-apigateway-integration.responses.default.${restPath}`),
          ],
          "every site in a template of a text, under a header's name in pieces": [
            {
              body: JSON.stringify({
                paths: {
                  "/a": {
                    options: {
                      "x-amazon-apigateway-integration": {
                        requestTemplates: {
                          a: '#set($n = "Access-Control" + "-Allow-Origin")#set($context.responseOverride.header[$n] = "*")',
                        },
                      },
                    },
                  },
                },
              }),
            },
            anySite('body.paths["/a"].options.x-amazon-apigateway-integration.requestTemplates.a'),
          ],
          "every site in a request template": [
            {
              body: {
                paths: {
                  "/a": {
                    options: { "x-amazon-apigateway-integration": { requestTemplates: { a: set("'*'") } } },
                  },
                },
              },
            },
            anySite('body.paths["/a"].options.x-amazon-apigateway-integration.requestTemplates.a'),
          ],
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
      config: { allowedOrigins: ["https://www.example.com", "https://shop.example.com"] },
      omitted: [],
      allowed: { "an allowed origin": { corsConfiguration: { allowOrigins: ["https://www.example.com"] } } },
      denied: {
        "any other origin": [
          { corsConfiguration: { allowOrigins: ["https://evil.example"] } },
          'corsConfiguration.allowOrigins[0]: "https://evil.example" is not among the allowed origins "https://www.example.com", "https://shop.example.com".',
        ],
      },
      undecided: {},
    }),
  ],
};
