import assert from "node:assert/strict";
import { assertSucceeded } from "../harness/assert-succeeded";
import { policyFindings } from "../harness/policy-findings";
import { describeEngine, suite } from "../harness/suite";
import { Workspace } from "../harness/workspace";
import { assertParity } from "../parity/assert-parity";

const variants = [
  ["cognito", "1.2"],
  ["cognito", "1.3"],
  ["iam", "1.2"],
  ["iam", "1.3"],
] as const;

/** Declares the previews of one of the project's stacks with each authorization and minimum TLS version. */
export function describePreviews(stack: "dev" | "prod"): void {
  describeEngine(`a preview of the project's ${stack} stack`, () => {
    let workspace: Workspace;
    before(async () => {
      workspace = await Workspace.create("project", stack);
      await workspace.configure(
        { "secure-transport:repository": "https://github.com/example/site" },
        { "secure-transport:repositoryToken": "ghp_engineSuiteToken" },
      );
    });
    after(() => {
      workspace.dispose();
    });

    for (const [authorization, minimumTls] of variants) {
      it(`${authorization}, TLS ${minimumTls}: no violation, nothing undecided, and the offline preview agrees`, async () => {
        await workspace.configure({
          "secure-transport:authorization": authorization,
          "secure-transport:minimumTls": minimumTls,
        });
        const packed = ["--policy-pack", suite().policyPack];
        const preview = await workspace.preview(packed, { logCalls: true });
        assertSucceeded(preview);
        assert.deepEqual(policyFindings(preview.events), []);
        assert.doesNotMatch(preview.stdout, /can't run policy/);
        await assertParity(workspace, preview, packed);
      });
    }
  });
}
