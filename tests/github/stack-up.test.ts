import { deepEqual } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { runWorkflowStep } from "../support/workflow-step";

const file = join(__dirname, "../../.github/workflows/stack-up.yml");

// Not proved: that GitHub runs this, and what Amplify does then.
describe("the workflow that brings a stack up", () => {
  it("puts the site of that stack online", async () => {
    const { calls } = await runWorkflowStep(
      { workflow: "stack-up.yml", job: "up", step: "Put the site online" },
      {
        contexts: { inputs: { stack: "dev" }, vars: { PULUMI_ORGANIZATION: "acme" } },
        commands: { npm: "exit 0" },
      },
    );
    deepEqual(calls, ["npm run --silent site:deploy -- --stack acme/dev"]);
  });

  it("does so after the stack is up, since the site is made from its outputs", () => {
    const workflow = parse(readFileSync(file, "utf8")) as { jobs: { up: { steps: { run?: string }[] } } };
    const commands = workflow.jobs.up.steps.flatMap(
      ({ run }) => /pulumi up|site:deploy/.exec(run ?? "") ?? [],
    );
    deepEqual(commands, ["pulumi up", "site:deploy"]);
  });
});
