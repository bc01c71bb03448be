import { deepEqual, equal, match, ok } from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { policies as ownPolicies, settings } from "../../../policy-pack/policies";
import { policyFindings } from "../harness/policy-findings";
import { describeEngine, suite } from "../harness/suite";
import { Workspace } from "../harness/workspace";
import { Publisher } from "./publisher";

interface PublishedPack {
  readonly name: string;
  readonly versionTag: string;
  readonly description: string;
  readonly policies: readonly PublishedPolicy[];
}

interface PublishedPolicy {
  readonly name: string;
  readonly description: string;
  readonly enforcementLevel: string;
  readonly severity: string;
  readonly tags: readonly string[];
  readonly remediationSteps: string;
  readonly url: string;
  readonly configSchema: { readonly properties: Readonly<Record<string, unknown>> };
}

const summary = ({
  name,
  severity,
  enforcementLevel,
}: Pick<PublishedPolicy, "name" | "severity" | "enforcementLevel">) =>
  `${name} ${severity} ${enforcementLevel}`;

// What this does not prove: what Pulumi Cloud does with a publication. The service here is a stand-in on loopback.
describeEngine("the publication of the pack, rehearsed", () => {
  let publisher: Publisher;
  let tarball: string;
  before(async () => {
    publisher = await Publisher.start();
    const { code, stdout, stderr } = await publisher.publish("pul-rehearsal");
    equal(code, 0, stdout + stderr);
    tarball = join(publisher.folder, "published.tgz");
    writeFileSync(tarball, publisher.service.body(/^PUT \/upload$/));
  });
  after(async () => {
    await publisher.stop();
  });

  const published = (): PublishedPack =>
    JSON.parse(publisher.service.body(/^POST .*\/policypacks$/).toString()) as PublishedPack;

  it("the service is asked who publishes, then the pack is announced, stored and completed; the store gets it without the token", () => {
    const asked = publisher.service.requests.map(
      ({ route, authorization }) => `${route} ${authorization ?? "-"}`,
    );
    // Versions of the CLI look these up in different orders.
    deepEqual(asked.slice(0, 3).sort(), [
      "GET /api/capabilities token pul-rehearsal",
      "GET /api/user token pul-rehearsal",
      "GET /api/user/organizations/default token pul-rehearsal",
    ]);
    deepEqual(asked.slice(3), [
      "POST /api/orgs/acme/policypacks token pul-rehearsal",
      "PUT /upload -",
      "POST /api/orgs/acme/policypacks/secure-transport/versions/0.1.0/complete token pul-rehearsal",
    ]);
  });

  it("the pack has its name, version, description, and these policies", () => {
    const { name, versionTag, description, policies } = published();
    deepEqual([name, versionTag], ["secure-transport", "0.1.0"]);
    match(description, /HTTPS/);
    deepEqual(policies.map(summary).sort(), [settings, ...ownPolicies].map(summary).sort());
  });

  it("every policy says what it requires, how to get there, where to read on, and what can be set", () => {
    for (const { name, description, tags, remediationSteps, url, configSchema } of published().policies) {
      // It judges nothing: it hands the others what they share.
      if (name === settings.name) continue;
      match(description, /\.$/, `${name}: description`);
      ok(tags.length > 0, `${name}: tags`);
      match(remediationSteps, /\.$/, `${name}: remediation steps`);
      match(url, /^https:\/\//, `${name}: url`);
      ok("exemptions" in configSchema.properties, `${name}: configuration schema`);
    }
  });

  it("the tarball holds the compiled pack, what Pulumi and npm need, the documentation, and nothing else", () => {
    const pack = suite().policyPack;
    const compiled = ["index.js", "policies/index.js"].flatMap((file) => [
      `package/dist/${file}`,
      `package/dist/${file}.map`,
    ]);
    const pages = readdirSync(join(pack, "docs")).map((file) => `package/docs/${file}`);
    deepEqual(
      execFileSync("tar", ["-tzf", tarball], { encoding: "utf8" }).trim().split("\n").sort(),
      [
        ...compiled,
        ...pages,
        "package/PulumiPolicy.yaml",
        "package/README.md",
        "package/index.js",
        "package/package.json",
        "package/policies.schema.json",
      ].sort(),
    );
  });

  it("it installs in an empty folder from the registry, with its own dependencies only, and previews a program from there", async () => {
    const folder = join(publisher.folder, "installed");
    mkdirSync(folder);
    execFileSync("tar", ["-xzf", tarball, "-C", folder, "--strip-components=1"]);
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: folder,
      stdio: "pipe",
    });

    const { dependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      dependencies: Readonly<Record<string, string>>;
    };
    deepEqual(Object.keys(dependencies).sort(), [
      "@pulumi/policy",
      "@pulumi/pulumi",
      "csp_evaluator",
      "js-yaml",
      "velocityjs",
    ]);
    for (const [name, version] of Object.entries(dependencies))
      match(version, /^\d+\.\d+\.\d+$/, `${name} is exact`);
    deepEqual(readdirSync(join(folder, "node_modules", "@pulumi")).sort(), ["policy", "pulumi"]);
    for (const absent of ["typescript", "ts-node", "mocha"]) {
      ok(!existsSync(join(folder, "node_modules", absent)), `${absent} is not installed`);
    }

    const workspace = await Workspace.create({ program: "breaks-https" });
    const preview = await workspace.preview(["--policy-pack", folder]);
    workspace.dispose();
    deepEqual(
      policyFindings(preview.events).map((finding) => finding.split("\n", 1)[0]),
      [
        "mandatory high api-integration-https aws:apigateway/integration:Integration::plain-rest",
        "mandatory high api-integration-https aws:apigatewayv2/integration:Integration::plain-http",
      ],
    );
  });
});
