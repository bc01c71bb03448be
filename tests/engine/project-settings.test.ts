import { deepEqual, equal, match, notEqual } from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tunedSettings } from "../support/tuned-settings";
import { assertSucceeded } from "./harness/assert-succeeded";
import { policyFindings } from "./harness/policy-findings";
import { runProcess } from "./harness/run-process";
import { describeEngine, suite } from "./harness/suite";
import { Workspace } from "./harness/workspace";
import { leaksOf } from "./project/leaks";

const mistakes = `
  secure-transport:minimumTls: 1.1
  secure-transport:authorizationScopes: invoke
  secure-transport:wafRateLimit: many
  secure-transport:alarmEmails: team@example.com
  secure-transport:firewallCount: { api: [SizeRestrictions_Body] }
  secure-transport:routes:
    - { path: me, methds: [GET], target: sample }
`;

// What this does not prove: what the CLI would say of a file that is no YAML, before it starts the program.
describeEngine("the settings of the project's dev stack", () => {
  let workspace: Workspace;
  before(async () => {
    workspace = await Workspace.create("project", "dev");
  });
  after(() => {
    workspace.dispose();
  });

  it("are told with every mistake at once, types included, each with a command that mends it as printed", async () => {
    const file = join(workspace.project, "Pulumi.dev.yaml");
    const right = readFileSync(file, "utf8");
    writeFileSync(file, right.replace("config:\n", `config:${mistakes}`));

    const wrong = await workspace.preview();
    notEqual(wrong.code, 0);
    const said = wrong.events.flatMap(({ diagnosticEvent }) => diagnosticEvent?.message ?? []).join("\n");
    match(said, /7 settings are wrong in stack dev/);
    const mends = [
      ...new Set([...said.matchAll(/to mend: +(pulumi .*)/g)].map(([, command]) => command ?? "")),
    ];
    equal(mends.length, 7, mends.join("\n"));
    for (const command of mends) {
      const mended = await runProcess({
        command: "bash",
        args: ["-c", command],
        cwd: workspace.project,
        environment: workspace.environment(),
      });
      equal(mended.code, 0, `${command}\n${mended.stdout}${mended.stderr}`);
    }

    assertSucceeded(await workspace.preview());
    const [schema] = readFileSync(file, "utf8").split("\n");
    match(schema ?? "", /^# yaml-language-server: /);
    writeFileSync(file, right);
  });

  it("bring a stack up in which everything that can be is tuned, without a violation or a leaked secret", async () => {
    await workspace.configure(tunedSettings.config, tunedSettings.secretConfig);
    const up = await workspace.up(["--policy-pack", suite().policyPack]);
    assertSucceeded(up);
    deepEqual(policyFindings(up.events), []);
    equal(workspace.resources("aws:cognito/identityProvider:IdentityProvider").length, 2);
    deepEqual(leaksOf("tuned-client-secret-that-must-not-leak", workspace.backend), []);
    assertSucceeded(await workspace.preview(["--expect-no-changes"]));
    assertSucceeded(await workspace.destroy());
    deepEqual(workspace.resources(), []);
  });
});
