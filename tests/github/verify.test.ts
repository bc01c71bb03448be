import { deepEqual } from "node:assert/strict";
import { runWorkflowStep, type StepRun } from "../support/workflow-step";

const none = ":";
const issue12 = "printf '12\\n13\\n'";
const run = "https://github.com/acme/site/actions/runs/5";
const look =
  'gh issue list --state open --label verify --json number,title --jq .[] | select(.title == "Endpoints of prod") | .number';
const label =
  "gh label create verify --description Endpoints are not as the stack promises --color D93F0B --force";

/** Runs the step that keeps the issue of prod, with a `gh` that answers a list of issues as told. */
function keepIssue(outcome: string | undefined, list: string): Promise<StepRun> {
  const outputs = outcome === undefined ? {} : { outcome, report: "## Not as required" };
  return runWorkflowStep(
    { workflow: "verify.yml", job: "issue" },
    {
      contexts: {
        matrix: { stack: "prod" },
        needs: { dev: { outputs: {} }, prod: { outputs } },
        github: { token: "t", repository: "acme/site", server_url: "https://github.com", run_id: 5 },
      },
      commands: { gh: `if [ "$1 $2" = "issue list" ]; then ${list}; fi` },
    },
  );
}

// Not proved: what gh and GitHub make of these calls.
describe("the workflow that verifies the endpoints every night", () => {
  const cases: readonly (readonly [string, string | undefined, string, readonly string[]])[] = [
    [
      "a failure opens an issue",
      "violations",
      none,
      [look, label, "gh issue create --title Endpoints of prod --label verify --body-file body.md"],
    ],
    [
      "a failure that goes on renews the open one",
      "violations",
      issue12,
      [look, label, "gh issue edit 12 --body-file body.md"],
    ],
    [
      "what is mended closes it",
      "clean",
      issue12,
      [look, `gh issue close 12 --comment The endpoints are as the stack promises again: ${run}`],
    ],
    ["nothing wrong and no issue: nothing to do", "clean", none, [look]],
    ["questions without an answer leave the issue as it is", "incomplete", issue12, [look]],
    ["a run that failed leaves it as it is", "failed", issue12, [look]],
    ["a run that came to no end leaves it as it is", undefined, issue12, [look]],
  ];
  for (const [what, outcome, list, calls] of cases)
    it(what, async () => {
      const done = await keepIssue(outcome, list);
      deepEqual([done.calls, done.status], [calls, 0], done.said);
    });
});
