import assert from "node:assert/strict";
import { accessLogFormat } from "../../../infra/api/access-log";
import { preflightTemplate } from "../../../infra/api/preflight-template";
import { apiResourcePolicy } from "../../../infra/api/resource-policy";
import type { Route } from "../../../infra/settings/route";
import { runProgram, type ProgramRun } from "../../support/infra-program";

const of = (kind: string) => `aws:apigateway/${kind.charAt(0).toLowerCase()}${kind.slice(1)}:${kind}`;
const functionArn = "arn:aws:lambda:eu-west-1:123456789012:function:files:live";
const routes = [
  { path: "/me", methods: ["GET"], target: "sample" },
  { path: "/orders/{id}", methods: ["GET", "PUT"], target: "https://orders.example.org/v1/{id}" },
  { path: "/orders", methods: ["POST"], target: "https://orders.example.org/v1" },
  { path: "/files/{rest+}", methods: ["GET"], target: functionArn },
];

/** Does not prove what API Gateway does with these inputs: the engine suite and the live probes do. */
describe("secure API", () => {
  let program: ProgramRun;
  before(async () => {
    program = await runProgram({ config: { routes, trustedOrigins: ["https://partner.example.net"] } });
  });

  it("is regional, strict, of an enhanced security policy, and refuses its default endpoint", () => {
    assert.deepEqual(program.one(of("RestApi"), "api").inputs, {
      name: "secure-transport-dev",
      description: "Answers authorized calls from trusted origins.",
      endpointConfiguration: { types: "REGIONAL", ipAddressType: "dualstack" },
      securityPolicy: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
      endpointAccessMode: "STRICT",
      disableExecuteApiEndpoint: true,
      policy: apiResourcePolicy(routes as unknown as Route[]),
    });
  });

  it("refuses TLS 1.2 when the minimum is 1.3", async () => {
    const { one } = await runProgram({ config: { minimumTls: "1.3" } });
    assert.equal(one(of("RestApi"), "api").inputs.securityPolicy, "SecurityPolicy_TLS13_1_3_2025_09");
  });

  it("answers its root where a route asks for that", async () => {
    const { one, all } = await runProgram({
      config: { routes: [{ path: "/", methods: ["GET"], target: "sample" }] },
    });
    assert.deepEqual(all(of("Resource")), {});
    assert.equal(one(of("Method"), "api-/-GET").inputs.resourceId, "root-id");
  });

  it("has a resource for every part of every path, each once", () => {
    const resources = Object.entries(program.all(of("Resource")));
    assert.deepEqual(resources.map(([name, { parentId, pathPart }]) => [name, parentId, pathPart]).sort(), [
      ["api-/files", "root-id", "files"],
      ["api-/files/{rest+}", "api-/files-id", "{rest+}"],
      ["api-/me", "root-id", "me"],
      ["api-/orders", "root-id", "orders"],
      ["api-/orders/{id}", "api-/orders-id", "{id}"],
    ]);
  });

  it("authorizes every method but the preflight's, by access tokens of the user pool, and validates requests", () => {
    const common = {
      restApi: "api-id",
      authorization: "COGNITO_USER_POOLS",
      authorizerId: "api-id",
      authorizationScopes: ["https://api.example.com/invoke"],
      requestValidatorId: "api-id",
    };
    const preflight = { restApi: "api-id", httpMethod: "OPTIONS", authorization: "NONE" };
    const id = { "method.request.path.id": true };
    assert.deepEqual(program.all(of("Method")), {
      "api-/me-OPTIONS": { ...preflight, resourceId: "api-/me-id" },
      "api-/me-GET": { ...common, resourceId: "api-/me-id", httpMethod: "GET", requestParameters: {} },
      "api-/orders/{id}-OPTIONS": { ...preflight, resourceId: "api-/orders/{id}-id" },
      "api-/orders/{id}-GET": {
        ...common,
        resourceId: "api-/orders/{id}-id",
        httpMethod: "GET",
        requestParameters: id,
      },
      "api-/orders/{id}-PUT": {
        ...common,
        resourceId: "api-/orders/{id}-id",
        httpMethod: "PUT",
        requestParameters: id,
      },
      "api-/orders-OPTIONS": { ...preflight, resourceId: "api-/orders-id" },
      "api-/orders-POST": {
        ...common,
        resourceId: "api-/orders-id",
        httpMethod: "POST",
        requestParameters: {},
      },
      "api-/files/{rest+}-OPTIONS": { ...preflight, resourceId: "api-/files/{rest+}-id" },
      "api-/files/{rest+}-GET": {
        ...common,
        resourceId: "api-/files/{rest+}-id",
        httpMethod: "GET",
        requestParameters: { "method.request.path.rest": true },
      },
    });
    assert.deepEqual(program.one(of("Authorizer"), "api").inputs, {
      restApi: "api-id",
      name: "user-pool",
      type: "COGNITO_USER_POOLS",
      providerArns: ["arn:aws:cognito:eu-west-1:123456789012:identity"],
      identitySource: "method.request.header.Authorization",
    });
    assert.deepEqual(program.one(of("RequestValidator"), "api").inputs, {
      restApi: "api-id",
      name: "body-and-parameters",
      validateRequestBody: true,
      validateRequestParameters: true,
    });
  });

  it("takes ID tokens when there are no scopes", async () => {
    const { one } = await runProgram({ config: { authorizationScopes: [] } });
    const { authorization, authorizationScopes } = one(of("Method"), "api-/me-GET").inputs;
    assert.deepEqual([authorization, authorizationScopes], ["COGNITO_USER_POOLS", undefined]);
  });

  it("takes signatures, and the headers that they come in, with iam", async () => {
    const { one, all } = await runProgram({ config: { authorization: "iam" } });
    const { authorization, authorizerId } = one(of("Method"), "api-/me-GET").inputs;
    assert.deepEqual([authorization, authorizerId], ["AWS_IAM", undefined]);
    assert.deepEqual(all(of("Authorizer")), {});
    const { responseParameters } = one(of("IntegrationResponse"), "api-/me-OPTIONS").inputs;
    assert.equal(
      (responseParameters as Record<string, string>)["method.response.header.Access-Control-Allow-Headers"],
      "'Content-Type,Authorization,X-Amz-Date,X-Amz-Security-Token,X-Amz-Content-Sha256'",
    );
  });

  it("calls functions as they are, and lets each be called by its own route alone", () => {
    const uri = (arn: string) =>
      `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${arn}/invocations`;
    const common = {
      restApi: "api-id",
      type: "AWS_PROXY",
      integrationHttpMethod: "POST",
      timeoutMilliseconds: 29_000,
    };
    const integrations = program.all(of("Integration"));
    assert.deepEqual(integrations["api-/me-GET"], {
      ...common,
      resourceId: "api-/me-id",
      httpMethod: "GET",
      uri: uri("arn:aws:lambda:eu-west-1:123456789012:sample"),
    });
    assert.deepEqual(integrations["api-/files/{rest+}-GET"], {
      ...common,
      resourceId: "api-/files/{rest+}-id",
      httpMethod: "GET",
      uri: uri(functionArn),
    });
    const invoke = {
      statementIdPrefix: "api-gateway-",
      action: "lambda:InvokeFunction",
      principal: "apigateway.amazonaws.com",
    };
    assert.deepEqual(program.all("aws:lambda/permission:Permission"), {
      "api-/me-GET": {
        ...invoke,
        function: "arn:aws:lambda:eu-west-1:123456789012:sample",
        sourceArn: "arn:aws:execute-api:eu-west-1:123456789012:api-id/v1/GET/me",
      },
      "api-/files/{rest+}-GET": {
        ...invoke,
        function: "arn:aws:lambda:eu-west-1:123456789012:function:files",
        qualifier: "live",
        sourceArn: "arn:aws:execute-api:eu-west-1:123456789012:api-id/v1/GET/files/*",
      },
    });
  });

  it("calls services over https, with the path's parameters and the trusted origins", () => {
    assert.deepEqual(program.all(of("Integration"))["api-/orders/{id}-PUT"], {
      restApi: "api-id",
      resourceId: "api-/orders/{id}-id",
      httpMethod: "PUT",
      type: "HTTP_PROXY",
      integrationHttpMethod: "PUT",
      uri: "https://orders.example.org/v1/{id}",
      requestParameters: {
        "integration.request.path.id": "method.request.path.id",
        "integration.request.header.X-Trusted-Origins": "stageVariables.trustedOrigins",
      },
      timeoutMilliseconds: 29_000,
    });
  });

  it("answers preflights by itself, naming trusted origins alone and the methods of the path", () => {
    const at = { restApi: "api-id", resourceId: "api-/orders/{id}-id", httpMethod: "OPTIONS" };
    const name = "api-/orders/{id}-OPTIONS";
    assert.deepEqual(program.one(of("Integration"), name).inputs, {
      ...at,
      type: "MOCK",
      passthroughBehavior: "NEVER",
      requestTemplates: { "application/json": `{"statusCode":204}` },
    });
    assert.deepEqual(program.one(of("IntegrationResponse"), name).inputs, {
      ...at,
      statusCode: "204",
      responseParameters: {
        "method.response.header.Access-Control-Allow-Origin": "'https://www.example.com'",
        "method.response.header.Access-Control-Allow-Credentials": "'true'",
        "method.response.header.Access-Control-Allow-Methods": "'GET,PUT,OPTIONS'",
        "method.response.header.Access-Control-Allow-Headers": "'Content-Type,Authorization'",
        "method.response.header.Access-Control-Max-Age": "'600'",
        "method.response.header.Vary": "'Origin'",
        "method.response.header.Cache-Control": "'no-store'",
        "method.response.header.Strict-Transport-Security": "'max-age=63072000; includeSubDomains'",
        "method.response.header.X-Content-Type-Options": "'nosniff'",
      },
      responseTemplates: {
        "application/json": preflightTemplate(["https://www.example.com", "https://partner.example.net"]),
      },
    });
    assert.deepEqual(program.one(of("MethodResponse"), name).inputs, {
      ...at,
      statusCode: "204",
      responseParameters: {
        "method.response.header.Access-Control-Allow-Origin": true,
        "method.response.header.Access-Control-Allow-Credentials": true,
        "method.response.header.Access-Control-Allow-Methods": true,
        "method.response.header.Access-Control-Allow-Headers": true,
        "method.response.header.Access-Control-Max-Age": true,
        "method.response.header.Vary": true,
        "method.response.header.Cache-Control": true,
        "method.response.header.Strict-Transport-Security": true,
        "method.response.header.X-Content-Type-Options": true,
      },
    });
  });

  it("sends the same headers with every answer that it makes up itself, and marks those of the firewall", () => {
    const headers = {
      "gatewayresponse.header.Access-Control-Allow-Origin": "'https://www.example.com'",
      "gatewayresponse.header.Access-Control-Allow-Credentials": "'true'",
      "gatewayresponse.header.Vary": "'Origin'",
      "gatewayresponse.header.Cache-Control": "'no-store'",
      "gatewayresponse.header.Strict-Transport-Security": "'max-age=63072000; includeSubDomains'",
      "gatewayresponse.header.X-Content-Type-Options": "'nosniff'",
    };
    const mark = { "gatewayresponse.header.X-Blocked-By": "'waf'" };
    const answer = (responseType: string, statusCode?: string) => ({
      restApiId: "api-id",
      responseType,
      ...(statusCode === undefined ? {} : { statusCode }),
      responseParameters: { ...headers, ...(responseType === "WAF_FILTERED" ? mark : {}) },
      responseTemplates: { "application/json": `{"message":$context.error.messageString}` },
    });
    assert.deepEqual(program.all(of("Response")), {
      "api-DEFAULT_4XX": answer("DEFAULT_4XX"),
      "api-DEFAULT_5XX": answer("DEFAULT_5XX"),
      "api-UNAUTHORIZED": answer("UNAUTHORIZED", "401"),
      "api-ACCESS_DENIED": answer("ACCESS_DENIED", "403"),
      "api-EXPIRED_TOKEN": answer("EXPIRED_TOKEN", "403"),
      "api-INVALID_SIGNATURE": answer("INVALID_SIGNATURE", "403"),
      "api-MISSING_AUTHENTICATION_TOKEN": answer("MISSING_AUTHENTICATION_TOKEN", "403"),
      "api-WAF_FILTERED": answer("WAF_FILTERED", "403"),
      "api-BAD_REQUEST_BODY": answer("BAD_REQUEST_BODY", "400"),
      "api-BAD_REQUEST_PARAMETERS": answer("BAD_REQUEST_PARAMETERS", "400"),
      "api-THROTTLED": answer("THROTTLED", "429"),
    });
  });

  it("logs every call as JSON, in a stage that tells back ends the trusted origins", () => {
    assert.deepEqual(program.one(of("Stage"), "api").inputs, {
      restApi: "api-id",
      deployment: "api-id",
      stageName: "v1",
      accessLogSettings: {
        destinationArn: "arn:aws:cloudwatch:eu-west-1:123456789012:api-access",
        format: accessLogFormat,
      },
      variables: { trustedOrigins: "https://www.example.com,https://partner.example.net" },
    });
    assert.deepEqual(program.one("aws:cloudwatch/logGroup:LogGroup", "api-access").inputs, {
      name: "/secure-transport-dev/api-access",
      retentionInDays: 90,
    });
  });

  it("keeps the log that API Gateway makes by itself in the stack, where it ends, before the stage needs it", () => {
    const log = program.one("aws:cloudwatch/logGroup:LogGroup", "api-execution");
    assert.deepEqual(log.inputs, {
      name: "API-Gateway-Execution-Logs_api-id/v1",
      retentionInDays: 90,
    });
    assert.equal(log.protect, false);
    for (const kind of ["Stage", "MethodSettings"]) {
      assert.ok(program.one(of(kind), "api").dependencies.includes(log.urn), kind);
    }
  });

  it("says which paths a removed route may still answer at, and the command that mends it", () => {
    const [message, ...others] = program.messages;
    assert.deepEqual(others, []);
    assert.match(message ?? "", /\(\/orders\/\{id\}, \/files\/\{rest\+\}\)/);
    assert.match(message ?? "", /pulumi up --replace 'urn:\S+\$aws:apigateway\/deployment:Deployment::api'/);
  });

  it("says nothing where no path covers another, nor in a preview", async () => {
    assert.deepEqual((await runProgram()).messages, []);
    assert.deepEqual((await runProgram({ config: { routes }, preview: true })).messages, []);
  });

  it("limits all callers together, and logs no request's content", () => {
    assert.deepEqual(program.one(of("MethodSettings"), "api").inputs, {
      restApi: "api-id",
      stageName: "v1",
      methodPath: "*/*",
      settings: {
        metricsEnabled: true,
        loggingLevel: "ERROR",
        dataTraceEnabled: false,
        throttlingRateLimit: 50,
        throttlingBurstLimit: 100,
      },
    });
  });

  it("deploys after everything that a deployment freezes is there", () => {
    const frozen =
      /:(RestApi|RequestValidator|Authorizer|Resource|Method|MethodResponse|Integration|IntegrationResponse|Response)$/;
    const parts = program.resources.filter(
      ({ type }) => type.startsWith("aws:apigateway/") && frozen.test(type),
    );
    const { dependencies } = program.one(of("Deployment"), "api");
    assert.equal(parts.length, 45);
    assert.deepEqual(
      parts.filter(({ urn }) => !dependencies.includes(urn)),
      [],
    );
  });

  const changes: Record<string, Record<string, unknown>> = {
    "a route": { routes: [...routes, { path: "/more", methods: ["GET"], target: "sample" }] },
    "a method": { routes: [{ path: "/me", methods: ["GET", "HEAD"], target: "sample" }, ...routes.slice(1)] },
    "a target": { routes: [{ path: "/me", methods: ["GET"], target: functionArn }, ...routes.slice(1)] },
    "the trusted origins": { trustedOrigins: ["https://other.example.net"] },
    "the minimum TLS": { minimumTls: "1.3" },
    "the scopes": { authorizationScopes: ["call"] },
    "the kind of authorization": { authorization: "iam" },
    "the site's host": { siteHost: "app.example.com" },
  };
  for (const [what, change] of Object.entries(changes)) {
    it(`deploys again when ${what} changes`, async () => {
      const config = { routes, trustedOrigins: ["https://partner.example.net"], ...change };
      const changed = await runProgram({ config });
      assert.notDeepEqual(
        changed.one(of("Deployment"), "api").inputs.triggers,
        program.one(of("Deployment"), "api").inputs.triggers,
      );
    });
  }

  it("does not deploy again when what is not frozen changes", async () => {
    const config = {
      routes,
      trustedOrigins: ["https://partner.example.net"],
      wafRateLimit: 3000,
      logRetentionDays: 7,
    };
    const changed = await runProgram({ config });
    assert.deepEqual(
      changed.one(of("Deployment"), "api").inputs.triggers,
      program.one(of("Deployment"), "api").inputs.triggers,
    );
  });
});
