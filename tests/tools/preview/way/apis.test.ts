import { deepEqual } from "node:assert/strict";
import { Unknown } from "../../../../tools/engine/values";
import { drawn, planned } from "./planned";

// Which stops and hops APIs make, of both providers. Not proved: what an OpenAPI document says, which is not read here.
describe("the way to APIs", () => {
  const code = planned("aws:lambda/function:Function", "orders");

  it("a REST API with its domain, its methods and a function behind", () => {
    const api = planned("aws:apigateway/restApi:RestApi", "api");
    const domain = planned("aws:apigateway/domainName:DomainName", "domain", {
      domainName: "api.example.com",
      securityPolicy: "TLS_1_2",
    });
    const acl = planned("aws:wafv2/webAcl:WebAcl", "front");
    const stage = planned("aws:apigateway/stage:Stage", "live", {}, { restApi: [api] });
    const of = { restApi: [api] };
    deepEqual(
      drawn([
        api,
        domain,
        acl,
        stage,
        code,
        planned(
          "aws:wafv2/webAclAssociation:WebAclAssociation",
          "front",
          {},
          { resourceArn: [stage], webAclArn: [acl] },
        ),
        planned(
          "aws:apigateway/basePathMapping:BasePathMapping",
          "root",
          {},
          { ...of, domainName: [domain] },
        ),
        planned("aws:apigateway/method:Method", "get", { httpMethod: "GET", authorization: "AWS_IAM" }, of),
        planned("aws:apigateway/method:Method", "put", { httpMethod: "PUT", authorization: "AWS_IAM" }, of),
        planned("aws:apigateway/method:Method", "ask", { httpMethod: "OPTIONS", authorization: "NONE" }, of),
        planned(
          "aws:apigateway/integrationResponse:IntegrationResponse",
          "ask",
          {
            responseParameters: {
              "method.response.header.Access-Control-Allow-Origin": "'https://www.example.com'",
              "method.response.header.Vary": "'Origin'",
            },
          },
          of,
        ),
        planned(
          "aws:apigateway/integration:Integration",
          "get",
          { uri: Unknown.value },
          { ...of, uri: [code] },
        ),
      ]),
      [
        "api unknown: api | REST API · api.example.com | WAF: front",
        "function unknown: orders | function",
        "Browser -> api: protocol HTTPS, TLS TLS_1_2, CORS https://www.example.com, authorization AWS_IAM ×2, none for a preflight",
        "api -> orders: protocol HTTPS, by AWS",
      ],
    );
  });

  it("a REST API of aws-native, whose methods hold integrations and responses", () => {
    const api = planned("aws-native:apigateway:RestApi", "api", { securityPolicy: "TLS_1_0" });
    const of = { restApiId: [api] };
    deepEqual(
      drawn([
        api,
        planned(
          "aws-native:apigateway:Method",
          "get",
          { httpMethod: "GET", authorizationType: "NONE", integration: { uri: "http://back.example.com/a" } },
          of,
        ),
        planned(
          "aws-native:apigateway:Method",
          "ask",
          {
            httpMethod: "OPTIONS",
            authorizationType: "NONE",
            integration: {
              integrationResponses: [
                { responseParameters: { "method.response.header.Access-Control-Allow-Origin": "'*'" } },
                { statusCode: "400" },
              ],
            },
          },
          of,
        ),
      ]),
      [
        "api unknown: api | REST API",
        "origin unknown: back.example.com | back end",
        "Browser -> api: protocol HTTPS, TLS TLS_1_0, CORS *, authorization NONE, none for a preflight",
        "api -> back.example.com: protocol plain HTTP",
      ],
    );
  });

  it("a function behind a method of aws-native", () => {
    const api = planned("aws-native:apigateway:RestApi", "api");
    const lambda = planned("aws-native:lambda:Function", "orders");
    const method = planned(
      "aws-native:apigateway:Method",
      "get",
      { httpMethod: "GET", authorizationType: "AWS_IAM", integration: { uri: Unknown.value } },
      { restApiId: [api], integration: [lambda] },
    );
    deepEqual(drawn([api, method, lambda]).slice(1), [
      "function unknown: orders | function",
      "Browser -> api: protocol HTTPS, TLS AWS' default, CORS none, authorization AWS_IAM",
      "api -> orders: protocol HTTPS, by AWS",
    ]);
  });

  it("an API that is a document, with templates for its answers", () => {
    const api = planned("aws:apigateway/restApi:RestApi", "api", { body: Unknown.value });
    const response = planned(
      "aws:apigateway/integrationResponse:IntegrationResponse",
      "ask",
      { responseTemplates: Unknown.value },
      { restApi: [api] },
    );
    deepEqual(drawn([api, response]), [
      "api unknown: api | REST API",
      "Browser -> api: protocol HTTPS, TLS AWS' default, CORS by a template, authorization as its definition says",
    ]);
  });

  const httpApi = {
    aws: [
      "aws:apigatewayv2/api:Api",
      "aws:apigatewayv2/domainName:DomainName",
      "aws:apigatewayv2/apiMapping:ApiMapping",
      "aws:apigatewayv2/route:Route",
      "aws:apigatewayv2/integration:Integration",
      "domainNameConfiguration",
    ],
    "aws-native": [
      "aws-native:apigatewayv2:Api",
      "aws-native:apigatewayv2:DomainName",
      "aws-native:apigatewayv2:ApiMapping",
      "aws-native:apigatewayv2:Route",
      "aws-native:apigatewayv2:Integration",
      "domainNameConfigurations",
    ],
  } as const;
  for (const [provider, [apiType, domainType, mapping, route, integration, configuration]] of Object.entries(
    httpApi,
  )) {
    it(`an HTTP API of ${provider}`, () => {
      const api = planned(apiType, "api", {
        corsConfiguration: { allowOrigins: ["https://www.example.com"] },
      });
      const domain = planned(domainType, "domain", {
        domainName: "api.example.com",
        [configuration]: [{ securityPolicy: "TLS_1_2" }],
      });
      deepEqual(
        drawn([
          api,
          domain,
          planned(mapping, "root", {}, { apiId: [api], domainName: [domain] }),
          planned(route, "get", { routeKey: "GET /", authorizationType: "JWT" }, { apiId: [api] }),
          planned(route, "open", { routeKey: "$default" }, { apiId: [api] }),
          planned(integration, "back", { integrationUri: "https://back.example.com" }, { apiId: [api] }),
        ]),
        [
          "api unknown: api | HTTP API · api.example.com",
          "origin unknown: back.example.com | back end",
          "Browser -> api: protocol HTTPS, TLS TLS_1_2, CORS https://www.example.com, authorization JWT, none",
          "api -> back.example.com: protocol HTTPS",
        ],
      );
    });
  }

  it("GraphQL APIs of both providers", () => {
    deepEqual(
      drawn([
        planned("aws:appsync/graphQLApi:GraphQLApi", "shop", { authenticationType: "API_KEY" }),
        planned("aws-native:appsync:GraphQlApi", "stock"),
      ]),
      [
        "api unknown: shop | GraphQL API",
        "api unknown: stock | GraphQL API",
        "Browser -> shop: protocol HTTPS, TLS as AppSync sets it, authorization API_KEY",
        "Browser -> stock: protocol HTTPS, TLS as AppSync sets it, authorization not known",
      ],
    );
  });

  it("function URLs of both providers", () => {
    const native = planned("aws-native:lambda:Function", "stock");
    deepEqual(
      drawn([
        code,
        native,
        planned(
          "aws:lambda/functionUrl:FunctionUrl",
          "url",
          { authorizationType: "NONE", cors: { allowOrigins: ["*"] } },
          { functionName: [code] },
        ),
        planned("aws-native:lambda:Url", "native", { authType: "AWS_IAM" }, { targetFunctionArn: [native] }),
      ]),
      [
        "api unknown: url | function URL",
        "function unknown: orders | function",
        "api unknown: native | function URL",
        "function unknown: stock | function",
        "Browser -> url: protocol HTTPS, CORS *, authorization NONE",
        "url -> orders: protocol HTTPS, by AWS",
        "Browser -> native: protocol HTTPS, CORS none, authorization AWS_IAM",
        "native -> stock: protocol HTTPS, by AWS",
      ],
    );
  });
});
