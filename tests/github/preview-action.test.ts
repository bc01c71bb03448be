import { deepEqual, equal, match } from "node:assert/strict";
import { runWorkflowStep, type StepRun } from "../support/workflow-step";

/** Runs the step that installs the command, in a checkout with these files, with an `npm` that does as told. */
function install(npm: string, files: Readonly<Record<string, string>> = {}): Promise<StepRun> {
  return runWorkflowStep(
    { action: "preview", step: "Install the command" },
    {
      contexts: { github: { action_path: "checkout/.github/actions/preview" } },
      commands: { npm },
      files: { "checkout/.github/actions/preview/action.yml": "", ...files },
    },
  );
}

// Not proved: what GitHub hands over, and that npm installs it.
describe("the composite action, from another repository", () => {
  it("installs the command's packages in its own checkout", async () => {
    const { status, calls, said } = await install("pwd");
    equal(status, 0);
    deepEqual(calls, ["npm ci --no-audit --no-fund"]);
    match(said, /\/checkout\n$/);
  });

  it("installs nothing where they are there", async () => {
    const { status, calls } = await install("", { "checkout/node_modules/.package-lock.json": "{}" });
    equal(status, 0);
    deepEqual(calls, []);
  });

  it("fails in one sentence where they cannot be installed", async () => {
    const { status, said } = await install("exit 1");
    equal(status, 1);
    match(said, /^::error title=Offline preview::'npm ci' failed in checkout\/.*Node\.js 20\.19 or newer/);
  });
});
