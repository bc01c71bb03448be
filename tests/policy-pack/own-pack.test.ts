import { deepEqual } from "node:assert/strict";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPolicyHost, type PolicyHost } from "../support/policy-host";

/** A pack of another team that takes single policies from the compiled one. Says nothing about npm: publish:rehearse installs. */
describe("a pack that takes some of the policies", () => {
  const folder = mkdtempSync(join(tmpdir(), "own-pack-"));
  let pack: PolicyHost;

  before(async function () {
    this.timeout(60_000);
    symlinkSync(join(__dirname, "../../node_modules"), join(folder, "node_modules"));
    writeFileSync(join(folder, "package.json"), '{ "name": "ours", "version": "1.0.0" }');
    writeFileSync(
      join(folder, "index.js"),
      `const { PolicyPack } = require("@pulumi/policy");
       const { policies, settings } = require("secure-transport-policies/dist/policies");
       const wanted = ["api-minimum-tls", "cdn-minimum-tls"];
       new PolicyPack("ours", {
         policies: [settings, ...policies.filter(({ name }) => wanted.includes(name))],
       });`,
    );
    pack = await startPolicyHost(folder);
  });
  after(async () => {
    await pack.stop();
    rmSync(folder, { recursive: true });
  });

  it("has these and no others, and they follow its settings", async () => {
    const { policiesList } = await pack.info();
    deepEqual(
      policiesList.map(({ name }) => name),
      ["settings", "api-minimum-tls", "cdn-minimum-tls"],
    );
    const domain = "aws:apigateway/domainName:DomainName";
    const props = { securityPolicy: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09", endpointAccessMode: "STRICT" };
    deepEqual((await pack.analyze(domain, props)).diagnostics, []);
    await pack.configure({ settings: { minimumTls: "1.3" } });
    const { diagnostics } = await pack.analyze(domain, props);
    deepEqual(
      diagnostics.map(({ policy, level }) => [policy, level]),
      [["api-minimum-tls", "mandatory"]],
    );
  });
});
