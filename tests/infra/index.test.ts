import { deepEqual, doesNotMatch, equal, match } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram, type ProgramRun } from "../support/infra-program";

/** The whole program under mocks: wiring, providers, tags, protection and outputs. The engine suite runs it for real. */
describe("program", () => {
  let program: ProgramRun;
  before(async () => {
    program = await runProgram({ config: { alarmEmail: "team@example.com", ownsApiGatewayAccount: true } });
  });

  it("gives every AWS resource one of two providers, both of which tag everything", () => {
    const tags = { project: "secure-transport", environment: "dev", owner: "platform" };
    const fromTheSdk = { skipCredentialsValidation: "false", skipRegionValidation: "true" };
    deepEqual(program.all("pulumi:providers:aws"), {
      regional: { region: "eu-west-1", defaultTags: JSON.stringify({ tags }), ...fromTheSdk },
      "us-east-1": { region: "us-east-1", defaultTags: JSON.stringify({ tags }), ...fromTheSdk },
    });
    const strays = program.resources
      .filter(
        ({ type, provider }) => type.startsWith("aws:") && !["regional", "us-east-1"].includes(provider),
      )
      .map(({ type, name }) => `${type} ${name}`);
    deepEqual(strays, []);
  });

  it("leaves all tags to the providers, so that none is without them", () => {
    const tagged = program.resources.filter(({ inputs }) => "tags" in inputs);
    deepEqual(tagged, []);
    deepEqual(
      sources("infra").filter(
        (text) => text.includes("@pulumi/aws/") && !text.includes("defaultTags") && /\btags:/.test(text),
      ),
      [],
    );
  });

  it("puts what CloudFront serves with into us-east-1, and nothing else", () => {
    const atEdge = program.resources
      .filter(({ provider }) => provider === "us-east-1")
      .map(({ type, name }) => `${type.split(":").pop()} ${name}`)
      .sort();
    deepEqual(atEdge, [
      "Certificate sign-in-certificate",
      "Certificate site-certificate",
      "CertificateValidation sign-in-certificate",
      "CertificateValidation site-certificate",
      "LogGroup site-firewall",
      "MetricAlarm edge-alarms-sign-in-certificate",
      "MetricAlarm edge-alarms-site-blocks",
      "MetricAlarm edge-alarms-site-certificate",
      "Record sign-in-certificate-auth.example.com",
      "Record site-certificate-example.com",
      "Record site-certificate-www.example.com",
      "Topic edge-alarms",
      "TopicPolicy edge-alarms",
      "TopicSubscription edge-alarms",
      "WebAcl site-firewall",
      "WebAclAssociation site-firewall",
      "WebAclLoggingConfiguration site-firewall",
    ]);
  });

  it("passes the way into the account on to both providers", async () => {
    const { all } = await runProgram({
      config: { "aws:profile": "deploy", "aws:allowedAccountIds": ["123456789012"] },
    });
    for (const provider of Object.values(all("pulumi:providers:aws"))) {
      equal(provider.profile, "deploy");
      equal(provider.allowedAccountIds, `["123456789012"]`);
    }
  });

  it("protects users, site and logs where settings say so, and nothing otherwise", async () => {
    deepEqual(
      program.resources.filter(({ protect }) => protect),
      [],
    );
    const { resources } = await runProgram({ stack: "prod", config: { protect: true } });
    const guarded = resources.filter(({ protect }) => protect).map(({ type, name }) => `${type} ${name}`);
    deepEqual(guarded.sort(), [
      "aws:amplify/app:App site",
      "aws:cloudwatch/logGroup:LogGroup api-access",
      "aws:cloudwatch/logGroup:LogGroup api-firewall",
      "aws:cloudwatch/logGroup:LogGroup sign-in-firewall",
      "aws:cloudwatch/logGroup:LogGroup site-firewall",
      "aws:cognito/userPool:UserPool identity",
    ]);
  });

  it("keeps all of its roles below the project's and the stack's own path", async () => {
    const { all } = await runProgram({
      stack: "prod",
      config: { protect: true, authorization: "iam", ownsApiGatewayAccount: true },
    });
    const paths = Object.entries(all("aws:iam/role:Role")).map(([name, { path: at }]) => [name, at]);
    deepEqual(paths.sort(), [
      ["api-credentials", "/secure-transport/prod/"],
      ["api-gateway-account", "/secure-transport/prod/"],
      ["sample", "/secure-transport/prod/"],
    ]);
  });

  it("has the outputs that front ends, operators and probes need", () => {
    deepEqual(program.outputs, {
      siteUrl: "https://www.example.com/",
      siteOrigin: "https://www.example.com",
      siteDefaultHost: "main.app-id.amplifyapp.com",
      apiUrl: "https://api.example.com/",
      apiOrigin: "https://api.example.com",
      apiDefaultHost: "api-id.execute-api.eu-west-1.amazonaws.com",
      apiStage: "v1",
      apiRoutes: [{ path: "/me", methods: ["GET"] }],
      signInUrl: "https://auth.example.com/oauth2/authorize",
      signInOrigin: "https://auth.example.com",
      userPoolId: "identity-id",
      userPoolClientId: "identity-site-id",
      tokenIssuer: "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_pool",
      identityPoolId: "",
      authorization: "cognito",
      authorizationScopes: ["https://api.example.com/invoke"],
      trustedOrigins: ["https://www.example.com"],
      signInOrigins: ["https://www.example.com"],
      identityProviders: [],
      apex: true,
      contentSecurityPolicy: {
        connect: [
          "https://api.example.com",
          "https://auth.example.com",
          "https://cognito-idp.eu-west-1.amazonaws.com",
        ],
        image: [],
        font: [],
        style: [],
      },
      firewallCount: { api: [], signIn: [], site: [] },
      minimumTls: "1.2",
      webAclArns: {
        api: "arn:aws:wafv2:eu-west-1:123456789012:api-firewall",
        signIn: "arn:aws:wafv2:eu-west-1:123456789012:sign-in-firewall",
        site: "arn:aws:wafv2:eu-west-1:123456789012:site-firewall",
      },
      logGroups: {
        apiAccess: "/secure-transport-dev/api-access",
        apiExecution: "API-Gateway-Execution-Logs_api-id/v1",
        apiFirewall: "aws-waf-logs-secure-transport-dev-api",
        signInFirewall: "aws-waf-logs-secure-transport-dev-sign-in",
        siteFirewall: "aws-waf-logs-secure-transport-dev-site",
        sample: "/secure-transport-dev/sample",
      },
      amplifyAppId: "site-id",
      amplifyBranch: "main",
      region: "eu-west-1",
      dashboardUrl:
        "https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#dashboards/dashboard/secure-transport-dev",
    });
  });

  it("says what each output is", () => {
    const lines = readFileSync(join(root, "infra/index.ts"), "utf8").split("\n");
    const undocumented = lines.filter(
      (line, index) => line.startsWith("export const") && !/^(\/\*\*| ?\*\/)/.test(lines[index - 1] ?? ""),
    );
    deepEqual(undocumented, []);
  });

  it("previews without knowing an id, and knows what policies are about", async () => {
    const preview = await runProgram({ preview: true });
    const known = (type: string, name: string, property: string) => preview.one(type, name).inputs[property];
    const unknown = { __pulumiUnknown: true };
    deepEqual(
      { ...(known("aws:apigateway/method:Method", "api-/me-GET", "authorizerId") as object) },
      unknown,
    );
    equal(known("aws:apigateway/method:Method", "api-/me-GET", "authorization"), "COGNITO_USER_POOLS");
    equal(typeof known("aws:apigateway/restApi:RestApi", "api", "policy"), "string");
    equal(typeof known("aws:apigateway/domainName:DomainName", "api-domain", "securityPolicy"), "string");
    equal(typeof known("aws:amplify/app:App", "site", "customHeaders"), "string");
    deepEqual(known("aws:cognito/userPoolClient:UserPoolClient", "identity-site", "allowedOauthScopes"), [
      "openid",
      "email",
      "https://api.example.com/invoke",
    ]);
    equal(preview.outputs.apiDefaultHost, "(unknown)");
    equal(preview.outputs.apiOrigin, "https://api.example.com");
  });

  it("registers the same resources for a preview as for an update", async () => {
    const names = ({ resources }: ProgramRun) => resources.map(({ type, name }) => `${type} ${name}`).sort();
    const [update, preview] = [await runProgram(), await runProgram({ preview: true })];
    deepEqual(names(preview), names(update));
  });

  it("guards the API's stage, the users and the site, each with a firewall", () => {
    const guarded = Object.entries(program.all("aws:wafv2/webAclAssociation:WebAclAssociation"));
    deepEqual(Object.fromEntries(guarded.map(([name, { resourceArn }]) => [name, resourceArn])), {
      "api-firewall": "arn:aws:apigateway:eu-west-1:123456789012:api",
      "sign-in-firewall": "arn:aws:cognito:eu-west-1:123456789012:identity",
      "site-firewall": "arn:aws:amplify:eu-west-1:123456789012:site",
    });
    for (const name of Object.keys(program.all("aws:wafv2/webAcl:WebAcl"))) {
      const { scope } = program.one("aws:wafv2/webAcl:WebAcl", name).inputs;
      equal(scope, name === "site-firewall" ? "CLOUDFRONT" : "REGIONAL");
    }
  });

  it("tells the API's firewall the trusted origins, and lets people open the other two from anywhere", async () => {
    const { all } = await runProgram({ config: { trustedOrigins: ["https://partner.example.net"] } });
    const groups = all("aws:wafv2/ruleGroup:RuleGroup");
    deepEqual(Object.keys(groups), ["api-firewall-origins"]);
    const rules = JSON.stringify(groups["api-firewall-origins"]?.rules);
    match(rules, /"searchString":"https:\/\/www\.example\.com"/);
    match(rules, /"searchString":"https:\/\/partner\.example\.net"/);
  });

  it("counts, on the sign-in firewall alone, the two rules against localhost where a page there may sign in", async () => {
    const { all } = await runProgram({ config: { trustedOrigins: ["https://localhost:5173"] } });
    deepEqual(countedRules(all("aws:wafv2/webAcl:WebAcl")), {
      "api-firewall": [],
      "sign-in-firewall": ["EC2MetaDataSSRF_BODY", "EC2MetaDataSSRF_QUERYARGUMENTS"],
      "site-firewall": [],
    });
    deepEqual(countedRules(program.all("aws:wafv2/webAcl:WebAcl")), {
      "api-firewall": [],
      "sign-in-firewall": [],
      "site-firewall": [],
    });
  });

  it("counts the rules that settings name, on the firewall that they name", async () => {
    const firewallCount = { api: ["SizeRestrictions_BODY"], site: ["CrossSiteScripting_BODY"] };
    const { all, outputs } = await runProgram({ config: { firewallCount } });
    deepEqual(countedRules(all("aws:wafv2/webAcl:WebAcl")), {
      "api-firewall": ["SizeRestrictions_BODY"],
      "sign-in-firewall": [],
      "site-firewall": ["CrossSiteScripting_BODY"],
    });
    deepEqual(outputs.firewallCount, { ...firewallCount, signIn: [] });
  });

  it("sends codes to pages that may sign in, and not to each that may call the API", async () => {
    const trustedOrigins = ["https://partner.example.net", "https://localhost:5173"];
    const { one } = await runProgram({ config: { trustedOrigins } });
    const { callbackUrls } = one("aws:cognito/userPoolClient:UserPoolClient", "identity-site").inputs;
    deepEqual(callbackUrls, ["https://www.example.com/callback", "https://localhost:5173/callback"]);
  });

  it("gives credentials for the API's methods, and asks for signatures, with iam", async () => {
    const { one, outputs } = await runProgram({ config: { authorization: "iam" } });
    equal(outputs.identityPoolId, "api-credentials-id");
    match(
      one("aws:iam/rolePolicy:RolePolicy", "api-credentials-invoke").inputs.policy as string,
      /"Resource":\["arn:aws:execute-api:eu-west-1:123456789012:api-id\/v1\/GET\/me"\]/,
    );
    equal(one("aws:apigateway/method:Method", "api-/me-GET").inputs.authorization, "AWS_IAM");
    const { responseParameters } = one(
      "aws:apigateway/integrationResponse:IntegrationResponse",
      "api-/me-OPTIONS",
    ).inputs;
    equal(
      (responseParameters as Record<string, string>)["method.response.header.Access-Control-Allow-Headers"],
      "'Content-Type,Authorization,X-Amz-Date,X-Amz-Security-Token,X-Amz-Content-Sha256'",
    );
    match(
      one("aws:amplify/app:App", "site").inputs.customHeaders as string,
      /; connect-src [^;]* https:\/\/cognito-identity\.eu-west-1\.amazonaws\.com;/,
    );
  });

  it("gives no credentials when callers show tokens", () => {
    deepEqual(program.all("aws:cognito/identityPool:IdentityPool"), {});
  });

  it("leaves the apex alone where settings say so: no host, no name in a certificate", async () => {
    const { one, outputs } = await runProgram({ config: { apex: false } });
    const { domainName, subjectAlternativeNames } = one(
      "aws:acm/certificate:Certificate",
      "site-certificate",
    ).inputs;
    deepEqual([domainName, subjectAlternativeNames], ["www.example.com", undefined]);
    const { subDomains } = one("aws:amplify/domainAssociation:DomainAssociation", "site").inputs;
    deepEqual(subDomains, [{ branchName: "main", prefix: "www" }]);
    equal(outputs.apex, false);
  });

  it("serves the sign-in page with a certificate of a kind that Cognito has always taken", () => {
    const { keyAlgorithm } = program.one("aws:acm/certificate:Certificate", "sign-in-certificate").inputs;
    equal(keyAlgorithm, "RSA_2048");
  });

  it("lets users of a provider sign in with a secret that stays one", async () => {
    const identityProviders = [
      {
        name: "Company",
        type: "OIDC",
        issuer: "https://login.example.org",
        clientId: "client",
        clientSecret: "hush",
        attributes: { email: "email" },
      },
    ];
    const { one, outputs } = await runProgram({
      config: { identityProviders, poolAccounts: false },
      secretKeys: ["identityProviders"],
    });
    const { providerDetails } = one(
      "aws:cognito/identityProvider:IdentityProvider",
      "identity-Company",
    ).inputs;
    match(JSON.stringify(providerDetails), /"1b47061264138c4ac30d75fd1eb44270".*hush/);
    deepEqual(outputs.identityProviders, ["Company"]);
    doesNotMatch(JSON.stringify(outputs), /hush/);
  });

  it("takes what settings add to what the site may take from elsewhere", async () => {
    const further = { image: ["data:", "https://images.example.org"] };
    const { one } = await runProgram({ config: { contentSecurityPolicy: further } });
    match(
      one("aws:amplify/app:App", "site").inputs.customHeaders as string,
      /; img-src 'self' data: https:\/\/images\.example\.org;/,
    );
  });

  it("takes what has a name of the program's own choice away before it makes it anew", () => {
    const named = /:(LogGroup|MetricAlarm|Dashboard)$/;
    const early = program.resources
      .filter(({ type, deleteBeforeReplace }) => named.test(type) && !deleteBeforeReplace)
      .map(({ type, name }) => `${type} ${name}`);
    deepEqual(early, []);
  });

  it("makes no back end of its own when no route asks for one", async () => {
    const { resources, outputs } = await runProgram({
      config: { routes: [{ path: "/a", methods: ["GET"], target: "https://a.example.org/a" }] },
    });
    deepEqual(
      resources.filter(({ type }) => /lambda|SampleBackEnd/.test(type)),
      [],
    );
    deepEqual((outputs.logGroups as Record<string, unknown>).sample, undefined);
  });
});

const root = join(__dirname, "..", "..");

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8"));
}

/** Names of the managed rules that only count, by web ACL. */
function countedRules(webAcls: Record<string, Record<string, unknown>>): Record<string, string[]> {
  const entries = Object.entries(webAcls).map(([name, { rules }]): [string, string[]] => {
    const overrides = (rules as Rule[]).flatMap(
      ({ statement }) => statement.managedRuleGroupStatement?.ruleActionOverrides ?? [],
    );
    return [
      name,
      overrides
        .filter(({ actionToUse }) => actionToUse.count)
        .map((rule) => rule.name)
        .sort(),
    ];
  });
  return Object.fromEntries(entries);
}

interface Rule {
  readonly statement: {
    readonly managedRuleGroupStatement?: {
      readonly ruleActionOverrides?: readonly {
        readonly name: string;
        readonly actionToUse: { readonly count?: object };
      }[];
    };
  };
}
