import { deepEqual, equal, match } from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { runWorkflowStep } from "../support/workflow-step";

const root = join(__dirname, "../..");
const step = { workflow: "provider.yml", job: "check", step: "check" };

// Not proved: what the provider says, as none is installed here, and that GitHub runs this.
describe("the workflow in which the real provider checks the program", function () {
  this.timeout(60_000);

  it("previews each stack with the pack, in a copy whose entry has providers without an account", async () => {
    const { calls, files } = await runWorkflowStep(step, {
      contexts: { matrix: { stack: "prod" } },
      commands: { pulumi: "exit 0", npm: "exit 0" },
      files: { "package.json": "{}" },
    });
    deepEqual(
      calls.map((call) => call.replace(/file:\S+/, "file:…")),
      [
        "npm pkg set main=tests/provider/dummy-credentials/index.ts",
        "pulumi login file:…",
        "pulumi stack select --create prod",
        "pulumi preview --stack prod --policy-pack policy-pack --non-interactive --suppress-progress --color never",
      ],
    );
    deepEqual(Object.keys(files), ["package.json"]);
  });

  it("fails where the provider refuses something", async () => {
    const run = await runWorkflowStep(step, {
      contexts: { matrix: { stack: "dev" } },
      commands: { pulumi: 'if [ "$1" = preview ]; then exit 255; fi', npm: "exit 0" },
    });
    equal(run.status, 255);
  });

  it("changes nothing of the program but its providers' credentials", () => {
    const copy = mkdtempSync(join(tmpdir(), "dummy-credentials-"));
    try {
      for (const name of ["infra", "tests/provider", "package.json", "tsconfig.json"]) {
        cpSync(join(root, name), join(copy, name), { recursive: true });
      }
      for (const name of ["Pulumi.yaml", "Pulumi.dev.yaml"]) cpSync(join(root, name), join(copy, name));
      symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
      const before = previewed(copy);
      spawnSync("npm", ["pkg", "set", "main=tests/provider/dummy-credentials/index.ts"], { cwd: copy });
      const after = previewed(copy);
      equal(after.length, before.length);
      const changed = after.filter(
        (resource, index) => JSON.stringify(resource) !== JSON.stringify(before[index]),
      );
      deepEqual(
        changed.map(({ type }) => type),
        ["pulumi:providers:aws", "pulumi:providers:aws"],
      );
      for (const { inputs } of changed) match(JSON.stringify(inputs), /"skipCredentialsValidation":"true"/);
    } finally {
      rmSync(copy, { recursive: true });
    }
  });
});

interface Previewed {
  readonly type: string;
  readonly inputs: object;
}

function previewed(folder: string): readonly Previewed[] {
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, "tools/bin/secure-transport.js"), "preview", "dev", "-C", folder, "--format", "json"],
    { encoding: "utf8", maxBuffer: 64 << 20 },
  );
  const { resources } = JSON.parse(stdout) as { resources: readonly Previewed[] };
  return resources.map(({ type, inputs }) => ({ type, inputs }));
}
