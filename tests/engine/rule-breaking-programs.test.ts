import { deepEqual, equal, notEqual } from "node:assert/strict";
import { policyFindings } from "./harness/policy-findings";
import { describeEngine, suite } from "./harness/suite";
import { Workspace } from "./harness/workspace";
import { assertParity } from "./parity/assert-parity";

const tls = [
  "mandatory critical api-minimum-tls aws:apigateway/domainName:DomainName::legacy-domain\n" +
    "securityPolicy TLS_1_0 accepts TLS 1.0; the minimum is TLS 1.2. Set securityPolicy to SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09 " +
    "(SecurityPolicy_TLS12_PFS_2025_EDGE for an edge-optimized endpoint) and endpointAccessMode to STRICT.",
  "mandatory critical api-minimum-tls aws:apigateway/restApi:RestApi::unset-policy\n" +
    "securityPolicy is not set, so a regional or edge-optimized API gets TLS_1_0 and accepts TLS 1.0 and 1.1. " +
    "Set securityPolicy to SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09 (SecurityPolicy_TLS12_PFS_2025_EDGE for an edge-optimized endpoint) " +
    "and endpointAccessMode to STRICT.",
];

const cors = [
  "mandatory high api-cors-origins aws:apigateway/integrationResponse:IntegrationResponse::reflection\n" +
    'responseParameters["method.response.header.Access-Control-Allow-Origin"] can answer with the caller\'s own origin, so every site is let in. ' +
    "Answer with one trusted origin, or with the caller's only where it equals one of a list.",
  "advisory medium cors-vary aws:apigateway/integrationResponse:IntegrationResponse::reflection\n" +
    'responseParameters["method.response.header.Access-Control-Allow-Origin"] names one of several origins, and the answer has no Vary: Origin. ' +
    "Set Vary to Origin beside it.",
  "mandatory high api-cors-origins aws:apigateway/response:Response::star\n" +
    'responseParameters["gatewayresponse.header.Access-Control-Allow-Origin"]: "*" lets every site in. Name a trusted origin in full.',
  "mandatory high api-cors-origins aws:apigatewayv2/api:Api::everyone\n" +
    'corsConfiguration.allowOrigins[0]: "*" lets every site in. Name a trusted origin in full.',
];

const https = [
  "mandatory high api-integration-https aws:apigateway/integration:Integration::plain-rest\n" +
    'uri calls "backend.example.com" over plain http. Set it to an https:// URL.',
  "mandatory high api-integration-https aws:apigatewayv2/integration:Integration::plain-http\n" +
    'integrationUri calls "backend.example.com" over plain http. Set it to an https:// URL.',
];

const authorization = [
  "mandatory critical api-authorization aws:apigateway/method:Method::open-method\n" +
    "authorization is NONE, so anyone may call; an API key does not authorize. " +
    "Set it to AWS_IAM, or to COGNITO_USER_POOLS or CUSTOM with an authorizerId.",
  "mandatory critical api-authorization aws:apigatewayv2/route:Route::open-route\n" +
    "authorizationType is NONE, so anyone may call; an API key does not authorize. " +
    "Set it to AWS_IAM, or to JWT or CUSTOM with an authorizerId.",
];

const headers = [
  "mandatory high site-security-headers aws:amplify/app:App::bare-site\n" +
    'customHeaders does not set these headers on every path (pattern "**"); start from\n' +
    "- Strict-Transport-Security: max-age=63072000; includeSubDomains\n" +
    "- Content-Security-Policy: default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'\n" +
    "- X-Content-Type-Options: nosniff\n" +
    "- Referrer-Policy: strict-origin-when-cross-origin",
  "advisory medium firewall-attached aws:amplify/app:App::bare-site\n" +
    "No web ACL of the stack is associated with it. Add a WebAclAssociation whose resourceArn is its ARN.",
];

/** Program under programs/ -> exactly what the pack reports. */
const programs: readonly (readonly [program: string, findings: readonly string[]])[] = [
  ["breaks-tls", tls],
  ["breaks-cors", cors],
  ["breaks-https", https],
  ["breaks-authorization", authorization],
  ["breaks-headers", headers],
  ["breaks-everything", [...tls, ...cors, ...https, ...authorization, ...headers]],
];

// What this does not prove: that AWS would have taken these resources. Nothing here was tried against AWS.
describeEngine("a program that breaks the rules, under the real CLI", () => {
  let workspace: Workspace;
  afterEach(() => {
    workspace.dispose();
  });

  for (const [program, findings] of programs) {
    it(`${program}: preview fails with exactly its violations, and the offline preview agrees`, async () => {
      workspace = await Workspace.create({ program });
      const packed = ["--policy-pack", suite().policyPack];
      const preview = await workspace.preview(packed, { logCalls: true });
      deepEqual(policyFindings(preview.events), findings.toSorted());
      notEqual(preview.code, 0);
      await assertParity(workspace, preview, packed);
    });
  }

  it("up creates nothing", async () => {
    workspace = await Workspace.create({ program: "breaks-everything" });
    const up = await workspace.up(["--policy-pack", suite().policyPack]);
    notEqual(up.code, 0);
    deepEqual(workspace.resources(), []);
  });

  it("the CLI lays the violations out: level, severity, policy, resource, requirement, what is wrong", async () => {
    workspace = await Workspace.create({ program: "breaks-https" });
    const { stdout } = await workspace.preview(["--policy-pack", suite().policyPack]);
    equal(
      policySection(stdout),
      `Policies:
    ❌ secure-transport@v0.1.0 (local: POLICY-PACK)
        - [mandatory] [severity: high]  api-integration-https  (aws:apigateway:Integration: plain-rest)
          API integrations call their back end over HTTPS and verify its certificate.
          uri calls "backend.example.com" over plain http. Set it to an https:// URL.
        - [mandatory] [severity: high]  api-integration-https  (aws:apigatewayv2:Integration: plain-http)
          API integrations call their back end over HTTPS and verify its certificate.
          integrationUri calls "backend.example.com" over plain http. Set it to an https:// URL.
`,
    );
  });
});

/** Older CLIs write a type's whole token, newer ones leave the module's file out: here both do. */
function policySection(stdout: string): string {
  const section = /^Policies:\n[\s\S]*?\n(?=\n)/m.exec(stdout)?.[0] ?? "";
  return section.replace(suite().policyPack, "POLICY-PACK").replaceAll(/\((\w+:\w+)\/\w+(:\w+: )/g, "($1$2");
}
