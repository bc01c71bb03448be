import { deepEqual, doesNotMatch, equal, match, notEqual } from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { policyFindings } from "./harness/policy-findings";
import { describeEngine, suite } from "./harness/suite";
import { Workspace } from "./harness/workspace";
import type { EngineRun } from "./harness/workspace";

describeEngine("the pack's configuration and company, under the real CLI", () => {
  let workspace: Workspace;
  afterEach(() => {
    workspace.dispose();
  });

  /** Previews with the pack configured by a file that holds `config`. */
  async function previewWith(program: string, config: string): Promise<EngineRun> {
    workspace = await Workspace.create({ program });
    const file = join(workspace.folder, "policy-config.json");
    writeFileSync(file, config);
    return workspace.preview(["--policy-pack", suite().policyPack, "--policy-pack-config", file]);
  }

  it("a level and a setting that are right take effect", async () => {
    const config = {
      all: "advisory",
      "api-cors-origins": { enforcementLevel: "mandatory", allowedOrigins: ["https://www.example.com"] },
    };
    const { code, events } = await previewWith("breaks-everything", JSON.stringify(config));
    const levels = policyFindings(events).map((finding) => finding.split(" ", 3).join(" "));
    deepEqual(
      [...new Set(levels)],
      [
        "advisory critical api-authorization",
        "advisory critical api-minimum-tls",
        "advisory high api-integration-https",
        "advisory high site-security-headers",
        "advisory medium cors-vary",
        "advisory medium firewall-attached",
        "mandatory high api-cors-origins",
      ],
    );
    notEqual(code, 0);
  });

  it("a setting that all policies share takes effect, and a policy's own wins", async () => {
    const config = {
      settings: { minimumTls: "1.3", undecided: "silent" },
      "api-endpoint-access-mode": { undecided: "mandatory" },
    };
    const { events } = await previewWith("unknown-policy", JSON.stringify(config));
    deepEqual(
      policyFindings(events).map((finding) => finding.split("\n", 1)[0]),
      [
        "mandatory critical api-minimum-tls aws:apigateway/restApi:RestApi::api",
        "mandatory low api-endpoint-access-mode aws:apigateway/domainName:DomainName::computed",
      ],
    );
  });

  it("all findings advisory: the preview passes", async () => {
    const { code, events } = await previewWith("breaks-https", JSON.stringify({ all: "advisory" }));
    equal(policyFindings(events).length, 2);
    equal(code, 0);
  });

  const refused: readonly (readonly [what: string, config: string, says: RegExp])[] = [
    [
      "a value that is not allowed",
      '{"api-minimum-tls":{"minimum":"1.1"}}',
      /validating policy config: secure-transport 0\.1\.0 {2}api-minimum-tls: minimum: minimum must be one of/,
    ],
    [
      "a value of a wrong type",
      '{"api-minimum-tls":{"minimum":1.2}}',
      /api-minimum-tls: minimum: Invalid type\. Expected: string, given: number/,
    ],
    [
      "an unknown enforcement level",
      '{"api-minimum-tls":"sometimes"}',
      /"sometimes" is not a valid enforcement level/,
    ],
    ["JSON that is none", "{ api-minimum-tls", /invalid character 'a'/],
  ];
  for (const [what, config, says] of refused) {
    it(`${what} is refused before anything is previewed`, async () => {
      const { code, stdout, stderr, events } = await previewWith("breaks-https", config);
      match(stdout + stderr, says);
      notEqual(code, 0);
      deepEqual(
        events.filter(({ resourcePreEvent }) => resourcePreEvent !== undefined),
        [],
      );
    });
  }

  it("a misspelt setting, which the CLI lets through, is refused by the policy itself", async () => {
    const { code, events } = await previewWith("breaks-https", '{"api-integration-https":{"minimun":"1.2"}}');
    match(
      policyFindings(events).join("\n"),
      /api-integration-https .*\n- "minimun" is not a setting; the settings are undecided, exemptions\n/,
    );
    notEqual(code, 0);
  });

  it("two packs run side by side, each under its own name", async () => {
    workspace = await Workspace.create({ program: "breaks-tls" });
    const { events, stdout } = await workspace.preview([
      "--policy-pack",
      suite().policyPack,
      "--policy-pack",
      "names-pack",
    ]);
    deepEqual(
      policyFindings(events).map((finding) => finding.split("\n", 1)[0]),
      [
        "advisory low no-legacy-names aws:apigateway/domainName:DomainName::legacy-domain",
        "advisory medium few-resources pulumi:pulumi:Stack::program-dev",
        "mandatory critical api-minimum-tls aws:apigateway/domainName:DomainName::legacy-domain",
        "mandatory critical api-minimum-tls aws:apigateway/restApi:RestApi::unset-policy",
      ],
    );
    match(
      stdout,
      /❌ secure-transport@v0\.1\.0[\s\S]*⚠️ names@v0\.0\.1|⚠️ names@v0\.0\.1[\s\S]*❌ secure-transport@v0\.1\.0/,
    );
  });

  it("no junk in a resource's properties ends the deployment: each policy says what it expected", async () => {
    workspace = await Workspace.create({ program: "junk" });
    const { stdout, stderr, events } = await workspace.preview(["--policy-pack", suite().policyPack], {
      environment: { STAND_IN_ACCEPTS: "anything" },
    });
    doesNotMatch(stdout + stderr, /failed to run policy|Error validating|itself failed|Not judged/);
    const registered = events.filter(
      ({ resourcePreEvent }) => resourcePreEvent?.metadata.type.startsWith("aws:") === true,
    );
    equal(registered.length, 10);
    match(
      stdout,
      /api-minimum-tls {2}\(aws:apigateway(?:\/domainName)?:DomainName: junk-0\)\n.*\n +securityPolicy is an object; a text is expected\./,
    );
  });
});
