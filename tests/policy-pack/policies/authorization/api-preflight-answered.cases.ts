import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

const reaches = (path: string) =>
  `${path} lets a preflight reach a back end, and so anyone. Answer it by an integration of type MOCK, or by the corsConfiguration of an HTTP API.`;
const tells = (path: string) =>
  `${path} answers a preflight with data, and so anyone. Leave the template out: a preflight needs no body.`;
const integration = (type: string, responses: object = {}) => ({
  "x-amazon-apigateway-integration": { type, responses },
});
const definition = (options: object) => ({ body: { paths: { "/a": { options } } } });
const answered = (template: string) =>
  definition(integration("mock", { default: { responseTemplates: { a: template } } }));
const inDefinition = 'body.paths["/a"].options.x-amazon-apigateway-integration.type';

export const cases: PolicyCases = {
  resources: [
    of("aws:apigateway/integration:Integration", {
      omitted: [],
      allowed: {
        "an unknown method that API Gateway answers": { httpMethod: unknown, type: "MOCK" },
        "a preflight that API Gateway answers": { httpMethod: "OPTIONS", type: "MOCK" },
        "another method": { httpMethod: "GET", type: "AWS_PROXY" },
      },
      denied: {
        "a preflight that a function answers": [
          { httpMethod: "OPTIONS", type: "AWS_PROXY" },
          reaches("type"),
        ],
      },
      undecided: {
        "an unknown method": [{ httpMethod: unknown, type: "AWS" }, "httpMethod"],
        "an unknown type": [{ httpMethod: "OPTIONS", type: unknown }, "type"],
      },
    }),
    of("aws-native:apigateway:Method", {
      omitted: [],
      allowed: {
        "a preflight that API Gateway answers": {
          httpMethod: "OPTIONS",
          integration: { type: "MOCK", integrationResponses: [{ responseTemplates: { a: "{}" } }] },
        },
        "a preflight of which nothing says how it is answered": { httpMethod: "OPTIONS" },
        "a preflight that is authorized": {
          httpMethod: "OPTIONS",
          authorizationType: "AWS_IAM",
          integration: { type: "AWS_PROXY", integrationResponses: [{ responseTemplates: { a: "data" } }] },
        },
      },
      denied: {
        "a preflight that is answered with data": [
          {
            httpMethod: "OPTIONS",
            authorizationType: "NONE",
            integration: { type: "MOCK", integrationResponses: [{ responseTemplates: { a: "data" } }] },
          },
          tells("integration.integrationResponses[0].responseTemplates.a"),
        ],
        "a preflight that a service answers": [
          { httpMethod: "OPTIONS", integration: { type: "HTTP_PROXY" } },
          reaches("integration.type"),
        ],
      },
      undecided: {
        "an unknown integration": [{ httpMethod: "OPTIONS", integration: unknown }, "integration"],
      },
    }),
    of("aws:apigateway/integrationResponse:IntegrationResponse", {
      omitted: [],
      allowed: {
        "a preflight without body": { httpMethod: "OPTIONS", responseTemplates: { a: "#set($x = 1)" } },
        "another method": { httpMethod: "GET", responseTemplates: { a: "data" } },
        "another method with templates that are not known": { httpMethod: "GET", responseTemplates: unknown },
        "an unknown method without body": { httpMethod: unknown, responseTemplates: { a: "" } },
      },
      denied: {
        "a preflight with data": [
          { httpMethod: "OPTIONS", responseTemplates: { a: "", b: '{"users":["ann"]}' } },
          tells("responseTemplates.b"),
        ],
      },
      undecided: {
        "an unknown method": [{ httpMethod: unknown, responseTemplates: { a: "data" } }, "httpMethod"],
        "an unknown template": [
          { httpMethod: "OPTIONS", responseTemplates: { a: unknown } },
          "responseTemplates.a",
        ],
      },
    }),
    of(["aws:apigatewayv2/route:Route", "aws-native:apigatewayv2:Route"], {
      omitted: [],
      allowed: {
        "another method": { routeKey: "GET /a", target: "integrations/a" },
        "a preflight that is authorized": {
          routeKey: "OPTIONS /a",
          target: "integrations/a",
          authorizationType: "AWS_IAM",
        },
        "an unknown route that is authorized": {
          routeKey: unknown,
          target: "integrations/a",
          authorizationType: "AWS_IAM",
        },
        "a preflight without back end": { routeKey: "OPTIONS /a" },
      },
      denied: {
        "a preflight with a back end": [{ routeKey: "OPTIONS /a", target: unknown }, reaches("target")],
      },
      undecided: {
        "an unknown route": [{ routeKey: unknown, target: "integrations/a" }, "routeKey"],
      },
    }),
    of(
      [
        "aws:apigateway/restApi:RestApi",
        "aws:apigateway/restApiPut:RestApiPut",
        "aws-native:apigateway:RestApi",
        "aws:apigatewayv2/api:Api",
        "aws-native:apigatewayv2:Api",
      ],
      {
        omitted: [],
        allowed: {
          "a mocked preflight": answered("{}"),
          "a preflight of which nothing says how it is answered": definition({}),
          "another method": { body: { paths: { "/a": { get: integration("aws_proxy") } } } },
          "a preflight that is authorized": {
            body: {
              components: { securitySchemes: { iam: { "x-amazon-apigateway-authtype": "awsSigv4" } } },
              paths: {
                "/a": {
                  options: {
                    security: [{ iam: [] }],
                    ...integration("aws_proxy"),
                  },
                },
              },
            },
          },
        },
        denied: {
          "a preflight that a function answers": [
            definition(integration("aws_proxy")),
            reaches(inDefinition),
          ],
          "a preflight that names a function's integration": [
            {
              body: {
                components: { "x-amazon-apigateway-integrations": { shop: { type: "AWS_PROXY" } } },
                paths: {
                  "/a": {
                    options: {
                      "x-amazon-apigateway-integration": {
                        $ref: "#/components/x-amazon-apigateway-integrations/shop",
                      },
                    },
                  },
                },
              },
            },
            reaches("body.components.x-amazon-apigateway-integrations.shop.type"),
          ],
          "a preflight that is answered with data": [
            answered("data"),
            tells(
              'body.paths["/a"].options.x-amazon-apigateway-integration.responses.default.responseTemplates.a',
            ),
          ],
        },
        undecided: { "an unknown definition": [{ body: unknown }, "body"] },
      },
    ),
  ],
};
