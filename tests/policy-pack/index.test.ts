import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPolicyHost, type PolicyHost } from "../support/policy-host";
import { policies, settings } from "../../policy-pack/policies";
import { unknown } from "../support/policy-evaluate";

const domain = "aws:apigateway/domainName:DomainName";
const api = "aws:apigatewayv2/api:Api";
const secret = (value: string) => ({
  "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
  value,
});
const soon = new Date(Date.now() + 90 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
const weak = [
  "API endpoints accept TLS 1.2 or newer, or only 1.3 where that is configured.",
  "securityPolicy TLS_1_0 accepts TLS 1.0; the minimum is TLS 1.2. Set securityPolicy to SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09 (SecurityPolicy_TLS12_PFS_2025_EDGE for an edge-optimized endpoint) and endpointAccessMode to STRICT.",
].join("\n");

/**
 * The compiled pack in Pulumi's own policy host process, spoken to over gRPC as the engine does it. Says nothing about
 * what the engine makes of the answers: tests/engine does.
 */
describe("the policy pack", () => {
  let pack: PolicyHost;
  const folder = mkdtempSync(join(tmpdir(), "policy-pack-"));

  before(async function () {
    this.timeout(60_000);
    const withoutAws = join(folder, "without-aws.js");
    writeFileSync(
      withoutAws,
      `const Module = require("module");
       const resolve = Module._resolveFilename;
       Module._resolveFilename = function (request, ...rest) {
         if (request.startsWith("@pulumi/aws")) throw new Error("@pulumi/aws was loaded");
         return resolve.call(this, request, ...rest);
       };`,
    );
    pack = await startPolicyHost(undefined, ["--require", withoutAws]);
  });
  after(async () => {
    await pack.stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => pack.configure({}));

  it("starts where @pulumi/aws cannot be resolved, and writes nothing", () => {
    equal(pack.stderr(), "");
  });

  it("gives the engine the metadata of each policy", async () => {
    const info = await pack.info();
    equal(info.name, "secure-transport");
    equal(info.supportsconfig, true);
    const levels = ["advisory", "mandatory", "disabled", "remediate"];
    const severities = ["", "low", "medium", "high", "critical"];
    deepEqual(
      info.policiesList.map((policy) => ({
        name: policy.name,
        level: levels[policy.enforcementlevel],
        severity: severities[policy.severity],
        tags: policy.tagsList,
        settings: policy.configschema?.properties?.fieldsMap.map(([key]) => key).sort(),
      })),
      [settings, ...policies].map((policy) => ({
        name: policy.name,
        level: policy.enforcementLevel,
        severity: policy.severity,
        tags: policy.tags,
        settings: Object.keys(policy.configSchema.properties).sort(),
      })),
    );
    deepEqual(
      info.policiesList.filter(
        ({ description, remediationSteps, url }) =>
          description === "" || remediationSteps === "" || !url.startsWith("https://docs.aws.amazon.com/"),
      ),
      [],
    );
  });

  it("reports a violation with description and advice, at mandatory level", async () => {
    deepEqual(await pack.analyze(domain, { securityPolicy: "TLS_1_0" }), {
      diagnostics: [{ policy: "api-minimum-tls", level: "mandatory", message: weak }],
      notApplicable: [],
    });
  });

  it("judges a secret as what it holds", async () => {
    const { diagnostics } = await pack.analyze(domain, { securityPolicy: secret("TLS_1_0") });
    deepEqual(diagnostics, [{ policy: "api-minimum-tls", level: "mandatory", message: weak }]);
  });

  it("has no policy on a type that it does not judge", async () => {
    deepEqual(await pack.analyze("aws:ec2/vpc:Vpc", { cidrBlock: unknown }), {
      diagnostics: [],
      notApplicable: [],
    });
  });

  it("reports what it can decide, and begins each open question as the SDK does", async () => {
    const { diagnostics } = await pack.analyze(api, { corsConfiguration: { allowOrigins: [unknown, "*"] } });
    deepEqual(diagnostics, [
      {
        policy: "api-cors-origins",
        level: "mandatory",
        message:
          'APIs let only exact, trusted https origins read their answers.\ncorsConfiguration.allowOrigins[1]: "*" lets every site in. Name a trusted origin in full.',
      },
      {
        policy: "api-cors-origins",
        level: "advisory",
        message:
          "can't run policy 'api-cors-origins' from policy pack 'secure-transport' to its end during preview: corsConfiguration.allowOrigins[0] can't be known during preview. Undecided: APIs let only exact, trusted https origins read their answers. Whatever does not turn on it was judged.",
      },
    ]);
  });

  it("applies the configuration that the engine hands over", async () => {
    await pack.configure({ "api-minimum-tls": { minimum: "1.3" } });
    const { diagnostics } = await pack.analyze(api, { name: "a" });
    deepEqual(
      diagnostics.map(({ policy }) => policy),
      ["api-minimum-tls"],
    );
  });

  it("tells what is wrong with a configuration at the first resource, and judges all the same", async () => {
    const alone = await startPolicyHost();
    try {
      await alone.configure({ "api-minimum-tls": { minimun: "1.3" } });
      const wrong = {
        policy: "api-minimum-tls",
        level: "mandatory",
        message:
          'The configuration of api-minimum-tls is wrong:\n- "minimun" is not a setting; the settings are minimum, undecided, exemptions\nCorrect it. Until then the policy judges without what is wrong.',
      };
      const first = await alone.analyze("aws:ec2/vpc:Vpc", {});
      deepEqual(first.diagnostics, [wrong]);
      const { diagnostics } = await alone.analyze(domain, { securityPolicy: "TLS_1_0" });
      deepEqual(diagnostics, [{ policy: "api-minimum-tls", level: "mandatory", message: weak }]);
    } finally {
      await alone.stop();
    }
  });

  it("keeps calls apart that overlap", async () => {
    const types = [domain, "aws:ec2/vpc:Vpc", api, "aws:lb/listener:Listener"];
    const inputs = { securityPolicy: "TLS_1_0", corsConfiguration: { allowOrigins: ["*"] } };
    const alone = await Promise.all(types.map((type) => pack.analyze(type, inputs)));
    const together = await Promise.all(
      Array.from({ length: 40 }, (_, index) => pack.analyze(types[index % types.length]!, inputs)),
    );
    deepEqual(
      together,
      Array.from({ length: 40 }, (_, index) => alone[index % types.length]),
    );
    deepEqual(
      alone.map(({ diagnostics }) => diagnostics.map(({ policy }) => policy)),
      [["api-minimum-tls"], [], ["api-cors-origins"], []],
    );
  });

  it("judges a stack with the configuration of the moment", async () => {
    const alone = await startPolicyHost();
    const open = [
      { type: api, name: "shop", props: { name: "shop", protocolType: "HTTP" } },
      {
        type: "aws:apigatewayv2/route:Route",
        name: "health",
        props: { apiId: unknown, routeKey: "GET /health" },
        refers: { apiId: ["shop"] },
      },
    ];
    const found = async (config: Readonly<Record<string, object>>) => {
      await alone.configure(config);
      return (await alone.analyzeStack(open)).map(({ policy, resource }) => `${policy} ${resource}`);
    };
    try {
      const opens = (route: string) => found({ "api-authorization": { publicRoutes: [route] } });
      const [shop, other] = ["shop GET /health", "other GET /health"];
      deepEqual(
        [await opens(shop), await opens(other), await opens(shop)],
        [[], ["api-authorization health"], []],
      );
    } finally {
      await alone.stop();
    }
  });

  it("hands every policy what settings says, and lets a policy's own value win", async () => {
    await pack.configure({ settings: { minimumTls: "1.3" } });
    equal((await pack.analyze(api, { name: "a" })).diagnostics.length, 1);
    await pack.configure({ settings: { minimumTls: "1.3" }, "api-minimum-tls": { minimum: "1.2" } });
    deepEqual((await pack.analyze(api, { name: "a" })).diagnostics, []);
  });

  it("repairs at level remediate, and keeps what is secret or unknown as it is", async () => {
    await pack.configure({ "load-balancer-minimum-tls": { enforcementLevel: "remediate" } });
    const listener = "aws:lb/listener:Listener";
    const inputs = { protocol: "HTTPS", port: 443, certificateArn: unknown, alpnPolicy: secret("None") };
    const repaired = await pack.remediate(listener, inputs);
    deepEqual(repaired, { ...inputs, sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09" });
    equal(await pack.remediate(listener, repaired), undefined);
  });

  it("says once that settings is disabled, and judges with the defaults", async () => {
    const alone = await startPolicyHost();
    try {
      await alone.configure({ settings: { enforcementLevel: "disabled", minimumTls: "1.3" } });
      const [first, second] = [
        await alone.analyze(api, { name: "a" }),
        await alone.analyze(api, { name: "b" }),
      ];
      deepEqual(
        [...first.diagnostics, ...second.diagnostics].map(({ level, message }) => [
          level,
          message.slice(0, 31),
        ]),
        [["advisory", "The policy settings is disabled"]],
      );
    } finally {
      await alone.stop();
    }
  });

  it("reports a violation as advisory while its exemption holds", async () => {
    const exemptions = [{ resource: "old-*", reason: "moves in May", until: soon }];
    await pack.configure({ "api-minimum-tls": { exemptions } });
    const { diagnostics } = await pack.analyze(domain, { securityPolicy: "TLS_1_0" }, "old-domain");
    deepEqual(diagnostics, [
      {
        policy: "api-minimum-tls",
        level: "advisory",
        message: `${weak}\nExempt until ${soon} (moves in May).`,
      },
    ]);
  });

  it("answers every call, whatever the inputs and the configuration are", async () => {
    const types = [
      "aws:apigateway/restApi:RestApi",
      "aws:amplify/app:App",
      api,
      "aws:apigatewayv2/route:Route",
    ];
    const junk = fc.dictionary(
      fc.constantFrom("body", "customHeaders", "corsConfiguration", "target", "x"),
      fc.jsonValue(),
    );
    const config = fc.dictionary(
      fc.constantFrom("minimum", "exemptions", "publicRoutes", "x"),
      fc.jsonValue(),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...types), junk, config, async (type, props, settings) => {
        await pack.configure({ "api-minimum-tls": settings, "api-authorization": settings });
        await pack.analyze(type, props);
      }),
      { numRuns: 100 },
    );
  });
});
