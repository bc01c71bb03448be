import { deepEqual, doesNotMatch, equal, match } from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assertSucceeded } from "./harness/assert-succeeded";
import { describeEngine } from "./harness/suite";
import { Workspace } from "./harness/workspace";
import { operations } from "./project/operations";

/** The CLI's exit status for changes where none were expected; .github/workflows/stack-preview.yml tells drift by it. */
const changesWereFound = 7;

/** Setting of the dev stack -> what the engine would do, and nothing else. */
const settings: readonly (readonly [
  what: string,
  values: Readonly<Record<string, string>>,
  expected: readonly string[],
])[] = [
  [
    "rate limit",
    { wafRateLimit: "3000" },
    [
      "update wafv2.WebAcl api-firewall: rules",
      "update wafv2.WebAcl sign-in-firewall: rules",
      "update wafv2.WebAcl site-firewall: rules",
    ],
  ],
  [
    "another route",
    {
      "routes[1].path": "/items",
      "routes[1].methods[0]": "GET",
      "routes[1].target": "https://backend.example.com/items",
      "routes[0].path": "/me",
      "routes[0].methods[0]": "GET",
      "routes[0].target": "sample",
    },
    [
      "create apigateway.Integration api-/items-GET",
      "create apigateway.Integration api-/items-OPTIONS",
      "create apigateway.IntegrationResponse api-/items-OPTIONS",
      "create apigateway.Method api-/items-GET",
      "create apigateway.Method api-/items-OPTIONS",
      "create apigateway.MethodResponse api-/items-OPTIONS",
      "create apigateway.Resource api-/items",
      "replace apigateway.Deployment api",
      "update apigateway.RestApi api: policy",
      "update apigateway.Stage api: deployment",
    ],
  ],
  [
    "another trusted origin",
    { "trustedOrigins[1]": "https://app.example.org" },
    [
      "replace apigateway.Deployment api",
      "update apigateway.IntegrationResponse api-/me-OPTIONS: responseTemplates",
      "update apigateway.Stage api: deployment, variables",
      "update wafv2.RuleGroup api-firewall-origins: rules",
    ],
  ],
  [
    "log retention",
    { logRetentionDays: "30" },
    [
      "update cloudwatch.LogGroup api-access: retentionInDays",
      "update cloudwatch.LogGroup api-execution: retentionInDays",
      "update cloudwatch.LogGroup api-firewall: retentionInDays",
      "update cloudwatch.LogGroup sample: retentionInDays",
      "update cloudwatch.LogGroup sign-in-firewall: retentionInDays",
      "update cloudwatch.LogGroup site-firewall: retentionInDays",
    ],
  ],
  ["multi-factor sign-in", { mfa: "required" }, ["update cognito.UserPool identity: mfaConfiguration"]],
  ["throttle", { "throttle.rateLimit": "30" }, ["update apigateway.MethodSettings api: settings"]],
  [
    "minimum TLS",
    { minimumTls: "1.3" },
    [
      "replace apigateway.Deployment api",
      "update apigateway.DomainName api-domain: securityPolicy",
      "update apigateway.RestApi api: securityPolicy",
      "update apigateway.Stage api: deployment",
      "update cloudwatch.LogMetricFilter monitoring-TlsBelowFloor: pattern",
    ],
  ],
  [
    "alarm address",
    { alarmEmail: "operations@example.com" },
    ["create sns.TopicSubscription alarms", "create sns.TopicSubscription edge-alarms"],
  ],
  [
    "API host",
    { apiHost: "backend.dev.example.com" },
    [
      "create route53.Record api-certificate-backend.dev.example.com",
      "delete route53.Record api-certificate-api.dev.example.com",
      "replace acm.Certificate api-certificate",
      "replace acm.CertificateValidation api-certificate",
      "replace apigateway.BasePathMapping api-domain",
      "replace apigateway.Deployment api",
      "replace apigateway.DomainName api-domain",
      "replace cognito.ResourceServer identity-api",
      "replace route53.Record api-domain-A",
      "replace route53.Record api-domain-AAAA",
      "update amplify.App site: customHeaders",
      "update amplify.Branch site: environmentVariables",
      "update apigateway.Method api-/me-GET: authorizationScopes",
      "update apigateway.Stage api: deployment",
      "update cloudwatch.MetricAlarm alarms-api-certificate: dimensions",
      "update cognito.UserPoolClient identity-site: allowedOauthScopes",
    ],
  ],
  [
    "authorization",
    { authorization: "iam" },
    [
      "create cognito.IdentityPool api-credentials",
      "create cognito.IdentityPoolRoleAttachment api-credentials",
      "create iam.Role api-credentials",
      "create iam.RolePolicy api-credentials-invoke",
      "create secure-transport.ApiCredentials api-credentials",
      "delete apigateway.Authorizer api",
      "replace apigateway.Deployment api",
      "update amplify.App site: customHeaders",
      "update amplify.Branch site: environmentVariables",
      "update apigateway.IntegrationResponse api-/me-OPTIONS: responseParameters",
      "update apigateway.Method api-/me-GET: authorization, authorizationScopes, authorizerId",
      "update apigateway.RestApi api: policy",
      "update apigateway.Stage api: deployment",
      "update cognito.ResourceServer identity-api: scopes",
      "update cognito.UserPoolClient identity-site: allowedOauthScopes",
    ],
  ],
  ["protection", { protect: "true" }, ["update cognito.UserPool identity: deletionProtection"]],
  [
    "domain",
    { domain: "staging.example.com" },
    [
      "create route53.Record api-certificate-api.staging.example.com",
      "create route53.Record sign-in-certificate-auth.staging.example.com",
      "create route53.Record site-certificate-staging.example.com",
      "create route53.Record site-certificate-www.staging.example.com",
      "delete route53.Record api-certificate-api.dev.example.com",
      "delete route53.Record sign-in-certificate-auth.dev.example.com",
      "delete route53.Record site-certificate-dev.example.com",
      "delete route53.Record site-certificate-www.dev.example.com",
      "replace acm.Certificate api-certificate",
      "replace acm.Certificate sign-in-certificate",
      "replace acm.Certificate site-certificate",
      "replace acm.CertificateValidation api-certificate",
      "replace acm.CertificateValidation sign-in-certificate",
      "replace acm.CertificateValidation site-certificate",
      "replace amplify.DomainAssociation site",
      "replace apigateway.BasePathMapping api-domain",
      "replace apigateway.Deployment api",
      "replace apigateway.DomainName api-domain",
      "replace cognito.ResourceServer identity-api",
      "replace cognito.UserPoolDomain sign-in",
      "replace route53.Record api-domain-A",
      "replace route53.Record api-domain-AAAA",
      "replace route53.Record sign-in",
      "update amplify.App site: customHeaders, customRules",
      "update amplify.Branch site: environmentVariables",
      "update apigateway.IntegrationResponse api-/me-OPTIONS: responseParameters, responseTemplates",
      "update apigateway.Method api-/me-GET: authorizationScopes",
      "update apigateway.Response api-ACCESS_DENIED: responseParameters",
      "update apigateway.Response api-BAD_REQUEST_BODY: responseParameters",
      "update apigateway.Response api-BAD_REQUEST_PARAMETERS: responseParameters",
      "update apigateway.Response api-DEFAULT_4XX: responseParameters",
      "update apigateway.Response api-DEFAULT_5XX: responseParameters",
      "update apigateway.Response api-EXPIRED_TOKEN: responseParameters",
      "update apigateway.Response api-INVALID_SIGNATURE: responseParameters",
      "update apigateway.Response api-MISSING_AUTHENTICATION_TOKEN: responseParameters",
      "update apigateway.Response api-THROTTLED: responseParameters",
      "update apigateway.Response api-UNAUTHORIZED: responseParameters",
      "update apigateway.Response api-WAF_FILTERED: responseParameters",
      "update apigateway.Stage api: deployment, variables",
      "update cloudwatch.MetricAlarm alarms-api-certificate: dimensions",
      "update cloudwatch.MetricAlarm edge-alarms-sign-in-certificate: dimensions",
      "update cloudwatch.MetricAlarm edge-alarms-site-certificate: dimensions",
      "update cognito.UserPoolClient identity-site: allowedOauthScopes, callbackUrls, logoutUrls",
      "update wafv2.RuleGroup api-firewall-origins: rules",
      "update wafv2.WebAcl api-firewall: rules",
    ],
  ],
];

// What this does not prove: which changes AWS or its provider makes in place. That is the stand-in's table (`replacedBy`).
describeEngine("a change to one setting of a deployed dev stack", () => {
  let workspace: Workspace;
  let asDeployed = "";
  before(async () => {
    workspace = await Workspace.create("project", "dev");
    const up = await workspace.up(["--skip-preview"]);
    assertSucceeded(up);
    asDeployed = readFileSync(join(workspace.project, "Pulumi.dev.yaml"), "utf8");
  });
  afterEach(() => {
    writeFileSync(join(workspace.project, "Pulumi.dev.yaml"), asDeployed);
  });
  after(() => {
    workspace.dispose();
  });

  async function change(values: Readonly<Record<string, string>>): Promise<void> {
    const entries = Object.entries(values).map(([key, value]) => [`secure-transport:${key}`, value] as const);
    await workspace.configure(Object.fromEntries(entries));
  }

  for (const [what, values, expected] of settings) {
    it(`${what}: exactly what it should`, async () => {
      await change(values);
      const preview = await workspace.preview(["--expect-no-changes"]);
      equal(preview.code, changesWereFound, preview.stdout + preview.stderr);
      deepEqual(operations(preview.events), expected);
    });
  }

  it("what somebody changed by hand is drift, and the status says so to the nightly job", async () => {
    const sampleLog = workspace
      .resources("aws:cloudwatch/logGroup:LogGroup")
      .find(({ urn }) => urn.endsWith("::sample"));
    const drift = { [sampleLog!.urn]: { retentionInDays: 1 } };
    const preview = await workspace.preview(["--refresh", "--expect-no-changes"], {
      environment: { STAND_IN_DRIFT: JSON.stringify(drift) },
    });
    equal(preview.code, changesWereFound, preview.stdout + preview.stderr);
    deepEqual(operations(preview.events), ["update cloudwatch.LogGroup sample: retentionInDays"]);
  });

  it("up carries the largest change out, leaves nothing of what was, and nothing to do", async () => {
    await change({ domain: "staging.example.com" });
    const up = await workspace.up(["--skip-preview"]);
    assertSucceeded(up);
    doesNotMatch(JSON.stringify(workspace.resources()), /dev\.example\.com/);
    const preview = await workspace.preview(["--expect-no-changes"]);
    assertSucceeded(preview);
  });
});

const orders = "https://orders.example.com";

/** Routes of the dev stack -> what the engine would do, and nothing else, from the routes that are deployed below. */
const routes: readonly (readonly [what: string, values: readonly object[], expected: readonly string[]])[] = [
  [
    "a removed method",
    [
      { path: "/me", methods: ["GET"], target: "sample" },
      { path: "/orders/{id}", methods: ["GET"], target: `${orders}/{id}` },
      { path: "/orders/admin", methods: ["GET"], target: `${orders}/admin` },
    ],
    [
      "delete apigateway.Integration api-/me-PUT",
      "delete apigateway.Method api-/me-PUT",
      "delete lambda.Permission api-/me-PUT",
      "replace apigateway.Deployment api",
      "update apigateway.IntegrationResponse api-/me-OPTIONS: responseParameters",
      "update apigateway.RestApi api: policy",
      "update apigateway.Stage api: deployment",
    ],
  ],
  [
    "another target",
    [
      { path: "/me", methods: ["GET", "PUT"], target: "sample" },
      { path: "/orders/{id}", methods: ["GET"], target: `${orders}/v2/{id}` },
      { path: "/orders/admin", methods: ["GET"], target: `${orders}/admin` },
    ],
    [
      "replace apigateway.Deployment api",
      "update apigateway.Integration api-/orders/{id}-GET: uri",
      "update apigateway.Stage api: deployment",
    ],
  ],
  [
    "a removed path",
    [
      { path: "/me", methods: ["GET", "PUT"], target: "sample" },
      { path: "/orders/{id}", methods: ["GET"], target: `${orders}/{id}` },
    ],
    [
      "delete apigateway.Integration api-/orders/admin-GET",
      "delete apigateway.Integration api-/orders/admin-OPTIONS",
      "delete apigateway.IntegrationResponse api-/orders/admin-OPTIONS",
      "delete apigateway.Method api-/orders/admin-GET",
      "delete apigateway.Method api-/orders/admin-OPTIONS",
      "delete apigateway.MethodResponse api-/orders/admin-OPTIONS",
      "delete apigateway.Resource api-/orders/admin",
      "replace apigateway.Deployment api",
      "update apigateway.RestApi api: policy",
      "update apigateway.Stage api: deployment",
    ],
  ],
];

// What this does not prove: what API Gateway answers then. The policy's tests and the live probes do.
describeEngine("a route or a name of a deployed dev stack that goes", () => {
  let workspace: Workspace;
  before(async () => {
    workspace = await Workspace.create("project", "dev");
    await setRoutes([
      { path: "/me", methods: ["GET", "PUT"], target: "sample" },
      { path: "/orders/{id}", methods: ["GET"], target: `${orders}/{id}` },
      { path: "/orders/admin", methods: ["GET"], target: `${orders}/admin` },
    ]);
    assertSucceeded(await workspace.up(["--skip-preview"]));
  });
  after(() => {
    workspace.dispose();
  });

  async function setRoutes(values: readonly object[]): Promise<void> {
    await workspace.run(["config", "rm", "secure-transport:routes", "--stack", "dev"]);
    const entries = values.flatMap((route, index) =>
      Object.entries(route).flatMap(([field, value]: [string, string | string[]]) =>
        [value]
          .flat()
          .map((each, at): [string, string] => [
            `secure-transport:routes[${index}].${field}${Array.isArray(value) ? `[${at}]` : ""}`,
            each,
          ]),
      ),
    );
    await workspace.configure(Object.fromEntries(entries));
  }

  const urnOf = (type: string, name: string): string =>
    workspace.resources(type).find(({ urn }) => urn.endsWith(`::${name}`))!.urn;

  for (const [what, values, expected] of routes) {
    it(`${what}: exactly what it should, the policy included`, async () => {
      await setRoutes(values);
      const preview = await workspace.preview(["--expect-no-changes"]);
      equal(preview.code, changesWereFound, preview.stdout + preview.stderr);
      deepEqual(operations(preview.events), expected);
    });
  }

  it("up says that another route covers a removed path, and the command that it prints deploys once more", async () => {
    const up = await workspace.up(["--skip-preview"]);
    assertSucceeded(up);
    match(up.stdout, /still answers where another covers its path \(\/orders\/\{id\}\)/);
    const [, urn = ""] = /pulumi up --replace '([^']+)'/.exec(up.stdout) ?? [];
    equal(urn, urnOf("aws:apigateway/deployment:Deployment", "api"));
    const again = await workspace.up(["--skip-preview", "--replace", urn]);
    assertSucceeded(again);
    deepEqual(operations(again.events), [
      "replace apigateway.Deployment api",
      "update apigateway.Stage api: deployment",
    ]);
  });

  it("up takes the old sign-in host out of the pool before the new one comes", async () => {
    await workspace.configure({ "secure-transport:signInPrefix": "login" });
    assertSucceeded(await workspace.up(["--skip-preview"]));
    const [domain, ...others] = workspace.resources("aws:cognito/userPoolDomain:UserPoolDomain");
    deepEqual(others, []);
    equal(domain?.inputs?.["domain"], "login.dev.example.com");
  });

  it("up replaces what has a name of the program's own choice, and destroy and up find each name free", async () => {
    const named = [
      urnOf("aws:cloudwatch/logGroup:LogGroup", "api-execution"),
      urnOf("aws:cloudwatch/metricAlarm:MetricAlarm", "alarms-latency"),
      urnOf("aws:cloudwatch/dashboard:Dashboard", "monitoring"),
    ];
    const up = await workspace.up(["--skip-preview", ...named.flatMap((urn) => ["--replace", urn])]);
    assertSucceeded(up);
    deepEqual(operations(up.events), [
      "replace cloudwatch.Dashboard monitoring",
      "replace cloudwatch.LogGroup api-execution",
      "replace cloudwatch.MetricAlarm alarms-latency",
    ]);
    assertSucceeded(await workspace.destroy(["--skip-preview"]));
    assertSucceeded(await workspace.up(["--skip-preview"]));
  });
});
