import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

const reaches = (path: string) =>
  `${path} lets a preflight reach a back end, and so anyone. Answer it by an integration of type MOCK, or by the corsConfiguration of an HTTP API.`;
const definition = (type: string) => ({
  body: { paths: { "/a": { options: { "x-amazon-apigateway-integration": { type } }, get: {} } } },
});
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
        "a preflight that API Gateway answers": { httpMethod: "OPTIONS", integration: { type: "MOCK" } },
      },
      denied: {
        "a preflight that a service answers": [
          { httpMethod: "OPTIONS", integration: { type: "HTTP_PROXY" } },
          reaches("integration.type"),
        ],
      },
      undecided: {
        "an unknown integration": [{ httpMethod: "OPTIONS", integration: unknown }, "integration"],
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
          "a mocked preflight": definition("mock"),
          "a preflight that is authorized": {
            body: {
              components: { securitySchemes: { iam: { "x-amazon-apigateway-authtype": "awsSigv4" } } },
              paths: {
                "/a": {
                  options: {
                    security: [{ iam: [] }],
                    "x-amazon-apigateway-integration": { type: "aws_proxy" },
                  },
                },
              },
            },
          },
        },
        denied: { "a preflight that a function answers": [definition("aws_proxy"), reaches(inDefinition)] },
        undecided: { "an unknown definition": [{ body: unknown }, "body"] },
      },
    ),
  ],
};
