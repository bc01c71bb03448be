import { deepEqual, equal, match, ok } from "node:assert/strict";
import { runWorkflowStep, type StepRun } from "../support/workflow-step";

interface Situation {
  readonly drift?: boolean;
  readonly organization?: string;
}

/** Runs the preview's step with a CLI that prints `report` and ends with `status`. */
function preview(
  status: number,
  report: string,
  { drift = false, organization }: Situation = {},
): Promise<StepRun> {
  return runWorkflowStep(
    { workflow: "stack-preview.yml", job: "preview", step: "preview" },
    {
      contexts: { inputs: { stack: "dev", drift }, vars: { PULUMI_ORGANIZATION: organization } },
      environment: { REPORT: report },
      commands: { pulumi: `printf '%s\\n' "$REPORT"\nexit ${status}` },
    },
  );
}

// Not proved: what the CLI itself ends with (tests/engine/project-day-two.test.ts), and that GitHub runs this.
describe("the workflow that previews a stack", () => {
  it("previews with the pack, and expects no change where it looks for drift", async () => {
    const flags = "--policy-pack policy-pack --diff --non-interactive --suppress-progress --color never";
    deepEqual((await preview(0, "fine")).calls, [`pulumi preview --stack dev ${flags}`]);
    deepEqual((await preview(0, "fine", { drift: true, organization: "acme" })).calls, [
      `pulumi preview --stack acme/dev ${flags} --refresh --expect-no-changes`,
    ]);
  });

  const outcomes: readonly (readonly [
    what: string,
    status: number,
    drift: boolean,
    outcome: string,
    ends: number,
  ])[] = [
    ["a preview that succeeds is clean", 0, false, "clean", 0],
    ["a preview that fails has failed, and so has its job", 255, false, "failed", 1],
    ["no drift is clean", 0, true, "clean", 0],
    ["changes where none were expected are drift, and the job goes on", 7, true, "drift", 0],
    ["a look for drift that fails has failed, and so has its job", 255, true, "failed", 1],
    ["a status for changes has no meaning where changes are expected", 7, false, "failed", 1],
  ];
  for (const [what, status, drift, outcome, ends] of outcomes) {
    it(what, async () => {
      const run = await preview(status, "what was said", { drift });
      deepEqual([run.outputs["outcome"], run.status], [outcome, ends], run.said);
      equal(run.outputs["report"]?.trim(), "what was said");
      match(run.said, /what was said/);
    });
  }

  it("a long report keeps its end, as much as a comment can hold, and says that it was cut", async () => {
    const { outputs } = await preview(0, `${"x".repeat(100_000)}the end`);
    const report = outputs["report"]?.trim() ?? "";
    ok(report.length > 59_999 && report.length < 61_000);
    match(report, /^\[Cut here: what comes before did not fit\./);
    match(report, /the end$/);
  });

  it("a report cannot set an output", async () => {
    const { outputs } = await preview(255, "outcome=clean\noutcome<<END\nclean\nEND");
    equal(outputs["outcome"], "failed");
  });
});
