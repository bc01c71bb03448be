import { deepEqual, equal } from "node:assert/strict";
import { runWorkflowStep, type StepRun } from "../support/workflow-step";

function nameVersion(tag: string): Promise<StepRun> {
  return runWorkflowStep(
    { workflow: "publish-policies.yml", job: "publish", step: "The tag names the pack's version" },
    {
      contexts: { vars: {} },
      environment: { GITHUB_REF_NAME: tag },
      files: { "policy-pack/package.json": '{ "version": "1.4.2" }' },
    },
  );
}

// Not proved: that GitHub starts this for a tag, and what Pulumi Cloud answers.
describe("the workflow that publishes the pack", () => {
  it("goes on with the pack's version where the tag names it", async () => {
    const { status, exported } = await nameVersion("policy-pack-v1.4.2");
    deepEqual([status, exported], [0, { VERSION: "1.4.2" }]);
  });

  it("stops at a tag of another version, and says what to do", async () => {
    const { status, exported, said } = await nameVersion("policy-pack-v1.4.1");
    deepEqual([status, exported], [1, {}]);
    equal(
      said,
      "The tag is policy-pack-v1.4.1, and policy-pack/package.json says 1.4.2: tag the commit policy-pack-v1.4.2.\n",
    );
  });
});
