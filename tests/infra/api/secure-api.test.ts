import { deepEqual, equal, match, notDeepEqual, ok } from "node:assert/strict";
import { accessLogFormat } from "../../../infra/api/access-log";
import { preflightTemplate } from "../../../infra/api/preflight-template";
import { apiResourcePolicy } from "../../../infra/api/resource-policy";
import { SecureApi, type SecureApiArgs } from "../../../infra/api/secure-api";
import type { Route } from "../../../infra/settings/route";
import { buildComponent } from "../../support/build-component";
import { iamDecision } from "../../support/iam-decision";
import type { RecordedRun } from "../../support/recorded-run";

const of = (kind: string) => `aws:apigateway/${kind.charAt(0).toLowerCase()}${kind.slice(1)}:${kind}`;
const sampleArn = "arn:aws:lambda:eu-west-1:123456789012:function:sample";
const functionArn = "arn:aws:lambda:eu-west-1:123456789012:function:files:live";
const me: Route = { path: "/me", methods: ["GET"], target: { kind: "sample" } };
const routes: Route[] = [
  me,
  {
    path: "/orders/{id}",
    methods: ["GET", "PUT"],
    target: { kind: "https", url: "https://orders.example.org/v1/{id}" },
  },
  { path: "/orders", methods: ["POST"], target: { kind: "https", url: "https://orders.example.org/v1" } },
  { path: "/files/{rest+}", methods: ["GET"], target: { kind: "lambda", arn: functionArn } },
];
const cors: SecureApiArgs["cors"] = {
  trustedOrigins: ["https://www.example.com", "https://partner.example.net"],
  credentialHeaders: ["Authorization"],
};
const authorization: SecureApiArgs["authorization"] = {
  kind: "cognito",
  userPoolArn: "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/pool",
  scopes: ["https://api.example.com/invoke"],
};

const build = (args: Partial<SecureApiArgs> = {}) =>
  buildComponent(
    (options) =>
      new SecureApi(
        "api",
        {
          apiName: "project-dev",
          region: "eu-west-1",
          minimumTls: "1.2",
          authorization,
          cors,
          routes,
          sampleFunctionArn: sampleArn,
          throttle: { rateLimit: 50, burstLimit: 100 },
          accessLogGroupName: "/project-dev/api-access",
          logRetentionDays: 90,
          account: undefined,
          protect: false,
          ...args,
        },
        options,
      ),
  );

/** Does not prove what API Gateway does with these inputs: the engine suite and the live probes do. */
describe("secure API", () => {
  let api: RecordedRun;
  before(async () => {
    api = await build();
  });
  const restApi = () => api.one(of("RestApi"), "api").inputs;
  const methods = () => Object.values(api.all(of("Method")));
  const stage = () => api.one(of("Stage"), "api");

  it("refuses TLS below 1.2, which API Gateway takes by default", () => {
    equal(restApi().securityPolicy, "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09");
  });

  it("refuses TLS 1.2 when the minimum is 1.3", async () => {
    const { one } = await build({ minimumTls: "1.3" });
    equal(one(of("RestApi"), "api").inputs.securityPolicy, "SecurityPolicy_TLS13_1_3_2025_09");
  });

  it("refuses a host name in TLS that is not the one in HTTP", () => {
    equal(restApi().endpointAccessMode, "STRICT");
  });

  it("refuses to answer on the host that AWS gives every API", () => {
    equal(restApi().disableExecuteApiEndpoint, true);
  });

  it("is in its region, and found by IPv4 and IPv6", () => {
    deepEqual(restApi().endpointConfiguration, { types: "REGIONAL", ipAddressType: "dualstack" });
  });

  it("has the resource policy of its routes", () => {
    equal(restApi().policy, apiResourcePolicy(routes, "cognito"));
  });

  it("refuses, after one update, a method that was taken out of its routes", async () => {
    const { one } = await build({ routes: [me] });
    const call = (method: string, path: string) =>
      iamDecision(one(of("RestApi"), "api").inputs.policy as string, {
        action: "execute-api:Invoke",
        resource: `arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/v1/${method}${path}`,
      });
    equal(call("GET", "/me"), "Allow");
    equal(call("POST", "/orders"), "Deny");
  });

  it("says which paths a removed route may still answer at, and the command that mends it", () => {
    const [message, ...others] = api.messages;
    deepEqual(others, []);
    match(message ?? "", /\(\/orders\/\{id\}, \/files\/\{rest\+\}\)/);
    match(message ?? "", /pulumi up --replace 'urn:\S+\$aws:apigateway\/deployment:Deployment::api'/);
  });

  it("says nothing where no path covers another", async () => {
    deepEqual((await build({ routes: [me] })).messages, []);
  });

  it("has a resource for every part of every path, each once", () => {
    const resources = Object.entries(api.all(of("Resource")));
    deepEqual(resources.map(([name, { parentId, pathPart }]) => [name, parentId, pathPart]).sort(), [
      ["api-/files", "root-id", "files"],
      ["api-/files/{rest+}", "api-/files-id", "{rest+}"],
      ["api-/me", "root-id", "me"],
      ["api-/orders", "root-id", "orders"],
      ["api-/orders/{id}", "api-/orders-id", "{id}"],
    ]);
  });

  it("answers its root where a route asks for that", async () => {
    const { one, all } = await build({ routes: [{ ...me, path: "/" }] });
    deepEqual(all(of("Resource")), {});
    equal(one(of("Method"), "api-/-GET").inputs.resourceId, "root-id");
  });

  it("has the methods of its routes, and one for preflights at each path", () => {
    deepEqual(Object.keys(api.all(of("Method"))).sort(), [
      "api-/files/{rest+}-GET",
      "api-/files/{rest+}-OPTIONS",
      "api-/me-GET",
      "api-/me-OPTIONS",
      "api-/orders-OPTIONS",
      "api-/orders-POST",
      "api-/orders/{id}-GET",
      "api-/orders/{id}-OPTIONS",
      "api-/orders/{id}-PUT",
    ]);
  });

  it("asks every caller who it is, but for preflights", () => {
    for (const { httpMethod, authorization: kind } of methods()) {
      equal(kind, httpMethod === "OPTIONS" ? "NONE" : "COGNITO_USER_POOLS");
    }
  });

  it("takes access tokens of the user pool that hold its scope", () => {
    const { type, providerArns, identitySource } = api.one(of("Authorizer"), "api").inputs;
    equal(type, "COGNITO_USER_POOLS");
    deepEqual(providerArns, ["arn:aws:cognito-idp:eu-west-1:123456789012:userpool/pool"]);
    equal(identitySource, "method.request.header.Authorization");
    for (const { httpMethod, authorizerId, authorizationScopes } of methods()) {
      if (httpMethod === "OPTIONS") continue;
      deepEqual([authorizerId, authorizationScopes], ["api-id", ["https://api.example.com/invoke"]]);
    }
  });

  it("takes ID tokens when there are no scopes", async () => {
    const { one } = await build({ authorization: { ...authorization, scopes: [] } });
    const { authorization: kind, authorizationScopes } = one(of("Method"), "api-/me-GET").inputs;
    deepEqual([kind, authorizationScopes], ["COGNITO_USER_POOLS", undefined]);
  });

  it("takes signatures alone with iam", async () => {
    const { all } = await build({ authorization: { ...authorization, kind: "iam" } });
    for (const { httpMethod, authorization: kind } of Object.values(all(of("Method")))) {
      equal(kind, httpMethod === "OPTIONS" ? "NONE" : "AWS_IAM");
    }
    deepEqual(all(of("Authorizer")), {});
  });

  it("refuses requests that lack what a method asks for", () => {
    const { validateRequestBody, validateRequestParameters } = api.one(of("RequestValidator"), "api").inputs;
    deepEqual([validateRequestBody, validateRequestParameters], [true, true]);
    for (const { httpMethod, requestValidatorId } of methods()) {
      equal(requestValidatorId, httpMethod === "OPTIONS" ? undefined : "api-id");
    }
    deepEqual(api.one(of("Method"), "api-/orders/{id}-PUT").inputs.requestParameters, {
      "method.request.path.id": true,
    });
  });

  it("calls functions as they are, with the version or alias that a route names", () => {
    const integration = (name: string) => {
      const { type, integrationHttpMethod, uri } = api.one(of("Integration"), name).inputs;
      return [type, integrationHttpMethod, uri];
    };
    const uri = (arn: string) =>
      `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${arn}/invocations`;
    deepEqual(integration("api-/me-GET"), ["AWS_PROXY", "POST", uri(sampleArn)]);
    deepEqual(integration("api-/files/{rest+}-GET"), ["AWS_PROXY", "POST", uri(functionArn)]);
  });

  it("lets each function be called by its own route alone", () => {
    const granted = Object.values(api.all("aws:lambda/permission:Permission")).map(
      ({ action, principal, function: of, qualifier, sourceArn }) => [
        `${String(action)} by ${String(principal)}`,
        of,
        qualifier,
        sourceArn,
      ],
    );
    const invoke = "lambda:InvokeFunction by apigateway.amazonaws.com";
    const source = "arn:aws:execute-api:eu-west-1:123456789012:api-id/v1/GET";
    deepEqual(granted.sort(), [
      [invoke, functionArn.replace(":live", ""), "live", `${source}/files/*`],
      [invoke, sampleArn, undefined, `${source}/me`],
    ]);
  });

  it("gives permissions ids that Lambda takes, made from nothing that a route says", () => {
    for (const { statementId, statementIdPrefix } of Object.values(
      api.all("aws:lambda/permission:Permission"),
    )) {
      equal(statementId, undefined);
      // The provider adds 26 digits, and Lambda takes 100 characters.
      match(statementIdPrefix as string, /^[A-Za-z0-9_-]{1,74}$/);
    }
  });

  it("calls services over https, with the path's parameters and the trusted origins", () => {
    const { type, integrationHttpMethod, uri, requestParameters } = api.one(
      of("Integration"),
      "api-/orders/{id}-PUT",
    ).inputs;
    deepEqual(
      [type, integrationHttpMethod, uri],
      ["HTTP_PROXY", "PUT", "https://orders.example.org/v1/{id}"],
    );
    deepEqual(requestParameters, {
      "integration.request.path.id": "method.request.path.id",
      "integration.request.header.X-Trusted-Origins": "stageVariables.trustedOrigins",
    });
  });

  it("answers preflights by itself, for trusted origins alone", () => {
    const name = "api-/orders/{id}-OPTIONS";
    const { type, passthroughBehavior, requestTemplates } = api.one(of("Integration"), name).inputs;
    deepEqual([type, passthroughBehavior], ["MOCK", "NEVER"]);
    deepEqual(requestTemplates, { "application/json": `{"statusCode":204}` });
    deepEqual(api.one(of("IntegrationResponse"), name).inputs.responseTemplates, {
      "application/json": preflightTemplate(cors.trustedOrigins),
    });
  });

  it("grants in preflights the methods of the path and the headers that show who a caller is", () => {
    const name = "api-/orders/{id}-OPTIONS";
    const headers = api.one(of("IntegrationResponse"), name).inputs.responseParameters as Record<
      string,
      string
    >;
    const header = (header: string) => headers[`method.response.header.Access-Control-${header}`];
    equal(header("Allow-Methods"), "'GET,PUT,OPTIONS'");
    equal(header("Allow-Headers"), "'Content-Type,Authorization'");
    equal(header("Allow-Credentials"), "'true'");
    equal(header("Allow-Origin"), "'https://www.example.com'");
    deepEqual(
      Object.keys(headers).sort(),
      Object.keys(api.one(of("MethodResponse"), name).inputs.responseParameters as object).sort(),
    );
  });

  it("sends the same headers with every answer that it makes up itself", () => {
    const answers = Object.values(api.all(of("Response")));
    for (const { responseType, responseParameters } of answers) {
      const headers = responseParameters as Record<string, string>;
      const header = (name: string) => headers[`gatewayresponse.header.${name}`];
      equal(header("Access-Control-Allow-Origin"), "'https://www.example.com'", String(responseType));
      deepEqual([header("Vary"), header("Cache-Control")], ["'Origin'", "'no-store'"]);
    }
    const types = answers.map(({ responseType }) => responseType);
    for (const type of ["DEFAULT_4XX", "DEFAULT_5XX", "UNAUTHORIZED", "ACCESS_DENIED", "WAF_FILTERED"]) {
      ok(types.includes(type), type);
    }
  });

  it("marks the answers of the firewall, and no others", () => {
    const marked = Object.values(api.all(of("Response")))
      .filter(({ responseParameters }) => JSON.stringify(responseParameters).includes("X-Blocked-By"))
      .map(({ responseType }) => responseType);
    deepEqual(marked, ["WAF_FILTERED"]);
  });

  it("tells functions the trusted origins", () => {
    deepEqual(stage().inputs.variables, {
      trustedOrigins: "https://www.example.com,https://partner.example.net",
    });
  });

  it("logs every call as JSON, for as long as logs are kept", () => {
    deepEqual(stage().inputs.accessLogSettings, {
      destinationArn: "arn:aws:cloudwatch:eu-west-1:123456789012:api-access",
      format: accessLogFormat,
    });
    const log = api.one("aws:cloudwatch/logGroup:LogGroup", "api-access").inputs;
    deepEqual([log.name, log.retentionInDays], ["/project-dev/api-access", 90]);
  });

  it("owns the log that API Gateway would make by itself, and has it before the stage needs it", () => {
    const log = api.one("aws:cloudwatch/logGroup:LogGroup", "api-execution");
    deepEqual([log.inputs.name, log.inputs.retentionInDays], ["API-Gateway-Execution-Logs_api-id/v1", 90]);
    for (const kind of ["Stage", "MethodSettings"]) {
      ok(api.one(of(kind), "api").dependencies.includes(log.urn), kind);
    }
  });

  it("keeps from deletion the log that outlives the API, where settings say so", async () => {
    const { resources } = await build({ protect: true });
    deepEqual(
      resources.filter(({ protect }) => protect).map(({ name }) => name),
      ["api-access"],
    );
  });

  it("limits all callers together", () => {
    const { methodPath, settings } = api.one(of("MethodSettings"), "api").inputs;
    const { throttlingRateLimit, throttlingBurstLimit } = settings as Record<string, unknown>;
    equal(methodPath, "*/*");
    deepEqual([throttlingRateLimit, throttlingBurstLimit], [50, 100]);
  });

  it("logs no request's content", () => {
    const { dataTraceEnabled } = api.one(of("MethodSettings"), "api").inputs.settings as Record<
      string,
      unknown
    >;
    equal(dataTraceEnabled, false);
  });

  it("deploys after everything that a deployment freezes is there", () => {
    const frozen =
      /:(RestApi|RequestValidator|Authorizer|Resource|Method|MethodResponse|Integration|IntegrationResponse|Response)$/;
    const parts = api.resources.filter(({ type }) => type.startsWith("aws:apigateway/") && frozen.test(type));
    const { dependencies } = api.one(of("Deployment"), "api");
    equal(new Set(parts.map(({ type }) => type)).size, 9);
    deepEqual(
      parts.filter(({ urn }) => !dependencies.includes(urn)),
      [],
    );
  });

  const changes: Record<string, Partial<SecureApiArgs>> = {
    "a new route": { routes: [...routes, { ...me, path: "/more" }] },
    "a removed route": { routes: routes.slice(1) },
    "a method": { routes: [{ ...me, methods: ["GET", "HEAD"] }, ...routes.slice(1)] },
    "a target": {
      routes: [{ ...me, target: { kind: "lambda", arn: functionArn } }, ...routes.slice(1)],
    },
    "a trusted origin": { cors: { ...cors, trustedOrigins: ["https://www.example.com"] } },
    "the minimum TLS": { minimumTls: "1.3" },
    "a scope": { authorization: { ...authorization, scopes: ["https://api.example.com/call"] } },
    "the kind of authorization": { authorization: { ...authorization, kind: "iam" } },
  };
  for (const [what, change] of Object.entries(changes)) {
    it(`deploys again when ${what} is another`, async () => {
      const changed = await build(change);
      notDeepEqual(
        changed.one(of("Deployment"), "api").inputs.triggers,
        api.one(of("Deployment"), "api").inputs.triggers,
      );
    });
  }

  it("does not deploy again when what is not frozen is another", async () => {
    const changed = await build({ logRetentionDays: 7, throttle: { rateLimit: 1, burstLimit: 2 } });
    deepEqual(
      changed.one(of("Deployment"), "api").inputs.triggers,
      api.one(of("Deployment"), "api").inputs.triggers,
    );
  });
});
