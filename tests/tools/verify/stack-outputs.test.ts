// Does not prove: what the real Pulumi CLI says.
import { deepEqual, rejects } from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stackOutputs } from "../../../tools/verify/stack-outputs";

describe("stackOutputs", () => {
  const path = process.env["PATH"];
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "outputs-"));
    process.env["PATH"] = folder;
  });
  afterEach(() => {
    process.env["PATH"] = path;
    rmSync(folder, { recursive: true });
  });

  const pulumi = (script: string) => {
    writeFileSync(join(folder, "pulumi"), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  };

  it("are what the Pulumi CLI prints, of the stack that is named", async () => {
    pulumi(`echo "{\\"asked\\": \\"$*\\"}"`);
    deepEqual(await stackOutputs({ kind: "cli", stack: "dev" }), {
      asked: "stack output --json --non-interactive --stack dev",
    });
  });

  for (const [what, script, said] of [
    ["the CLI is not there", undefined, "there is no 'pulumi' on the PATH"],
    ["it refuses", "echo 'error: no stack named dev found' >&2; exit 255", "no stack named dev found"],
  ] as const)
    it(`are asked for in another way where ${what}`, async () => {
      if (script !== undefined) pulumi(script);
      await rejects(stackOutputs({ kind: "cli", stack: "dev" }), {
        message: `The Pulumi CLI gave no outputs (${said}); name a file with --outputs, or addresses with --site-url and --api-url.`,
      });
    });
});
