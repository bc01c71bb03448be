import { deepEqual, equal, notEqual } from "node:assert/strict";
import { runWorkflowStep, type StepRun } from "../support/workflow-step";

/** What the look at a stack found; undefined where its job came to no end. */
type Outcome = "clean" | "drift" | "failed" | undefined;

/** Runs the step that keeps the issue of a stack, with a `gh` that answers a list of issues as told. */
function keepIssue(
  stack: "dev" | "prod",
  found: Record<"dev" | "prod", Outcome>,
  list: string,
): Promise<StepRun> {
  const outputsOf = (of: "dev" | "prod") => ({
    outputs: found[of] === undefined ? {} : { outcome: found[of], report: `${of} ~ tags\n$(whoami)` },
  });
  return runWorkflowStep(
    { workflow: "drift.yml", job: "issue" },
    {
      contexts: {
        matrix: { stack },
        needs: { dev: outputsOf("dev"), prod: outputsOf("prod") },
        github: { token: "t", repository: "acme/site", server_url: "https://github.com", run_id: 5 },
      },
      commands: { gh: `if [ "$1 $2" = "issue list" ]; then ${list}; fi` },
    },
  );
}

const none = ":";
const issue12 = "printf '12\\n13\\n'";
const run = "https://github.com/acme/site/actions/runs/5";
const look = (stack: string) =>
  `gh issue list --state open --label drift --json number,title --jq .[] | select(.title == "Drift in ${stack}") | .number`;
const label =
  "gh label create drift --description What is deployed differs from the program --color D93F0B --force";

// Not proved: what gh and GitHub make of these calls.
describe("the workflow that watches for drift", () => {
  const cases: readonly (readonly [what: string, prod: Outcome, list: string, calls: readonly string[]])[] = [
    [
      "drift opens an issue",
      "drift",
      none,
      [look("prod"), label, "gh issue create --title Drift in prod --label drift --body-file body.md"],
    ],
    [
      "drift that goes on renews the open one",
      "drift",
      issue12,
      [look("prod"), label, "gh issue edit 12 --body-file body.md"],
    ],
    [
      "drift that is mended closes it",
      "clean",
      issue12,
      [look("prod"), `gh issue close 12 --comment No drift any more: ${run}`],
    ],
    ["no drift and no issue: nothing to do", "clean", none, [look("prod")]],
    ["a look that failed leaves the issue as it is", "failed", issue12, [look("prod")]],
    ["a look that came to no end leaves it as it is", undefined, issue12, [look("prod")]],
  ];
  for (const [what, prod, list, calls] of cases) {
    it(what, async () => {
      const done = await keepIssue("prod", { dev: "failed", prod }, list);
      deepEqual([done.calls, done.status], [calls, 0], done.said);
    });
  }

  for (const prod of ["clean", "drift"] as const) {
    it(`a look at dev that came to no end is not taken for prod's, which is ${prod}`, async () => {
      const { calls } = await keepIssue("dev", { dev: undefined, prod }, issue12);
      deepEqual(calls, [look("dev")]);
    });
  }

  it("the issue holds the report as it is", async () => {
    const { files } = await keepIssue("dev", { dev: "drift", prod: "clean" }, none);
    equal(
      files["body.md"],
      `What is deployed differs from the program: ${run}\n\n~~~~~text\ndev ~ tags\n$(whoami)\n~~~~~\n`,
    );
  });

  it("a list that cannot be had fails the job, and opens nothing", async () => {
    const { status, calls } = await keepIssue("prod", { dev: "clean", prod: "drift" }, "exit 1");
    notEqual(status, 0);
    deepEqual(calls, [look("prod")]);
  });
});
