import assert from "node:assert/strict";
import { runWorkflowStep, type StepRun } from "../support/workflow-step";

/** Runs the step that keeps the issue, with an open issue of this number or none. */
function keepIssue(outcome: string, open: string): StepRun {
  return runWorkflowStep(
    { workflow: "drift.yml", job: "issue" },
    {
      environment: {
        STACK: "prod",
        OUTCOME: outcome,
        REPORT: "~ tags\n$(whoami)",
        RUN: "https://run",
        OPEN: open,
      },
      commands: { gh: `if [ "$1 $2" = "issue list" ]; then printf '%s' "$OPEN"; fi` },
    },
  );
}

const look =
  'gh issue list --state open --label drift --json number,title --jq .[] | select(.title == "Drift in prod") | .number';
const label =
  "gh label create drift --description What is deployed differs from the program --color D93F0B --force";

// Not proved: what gh and GitHub make of these calls.
describe("the workflow that watches for drift", () => {
  const cases: readonly (readonly [what: string, outcome: string, open: string, calls: readonly string[]])[] =
    [
      [
        "drift opens an issue",
        "drift",
        "",
        [look, label, "gh issue create --title Drift in prod --label drift --body-file body.md"],
      ],
      [
        "drift that goes on renews the open one",
        "drift",
        "12\n",
        [look, label, "gh issue edit 12 --body-file body.md"],
      ],
      [
        "drift that is mended closes it",
        "clean",
        "12\n",
        [look, "gh issue close 12 --comment No drift any more: https://run"],
      ],
      ["no drift and no issue: nothing to do", "clean", "", [look]],
      ["a look that failed leaves the issue as it is", "failed", "12\n", [look]],
      ["a look that never was leaves it as it is", "", "12\n", [look]],
    ];
  for (const [what, outcome, open, calls] of cases) {
    it(what, () => {
      const run = keepIssue(outcome, open);
      assert.deepEqual([run.calls, run.status], [calls, 0], run.said);
    });
  }

  it("the issue holds the report as it is", () => {
    assert.equal(
      keepIssue("drift", "").file("body.md"),
      "What is deployed differs from the program: https://run\n\n~~~~~text\n~ tags\n$(whoami)\n~~~~~\n",
    );
  });

  it("a list that cannot be had fails the job, and opens nothing", () => {
    const { status, calls } = runWorkflowStep(
      { workflow: "drift.yml", job: "issue" },
      { environment: { STACK: "prod", OUTCOME: "drift", REPORT: "", RUN: "" }, commands: { gh: "exit 1" } },
    );
    assert.notEqual(status, 0);
    assert.deepEqual(calls, [look]);
  });
});
