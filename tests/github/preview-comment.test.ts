import { deepEqual, doesNotMatch, equal, match, notEqual } from "node:assert/strict";
import { runWorkflowStep, type StepRun } from "../support/workflow-step";

/** Runs the step that comments the preview of dev, with a `gh` that answers a list of comments as told. */
function comment(dev: Readonly<Record<string, string>>, list: string): Promise<StepRun> {
  return runWorkflowStep(
    { workflow: "preview.yml", job: "comment" },
    {
      contexts: {
        matrix: { stack: "dev" },
        needs: { dev: { outputs: dev }, prod: { outputs: { outcome: "clean", report: "- delete" } } },
        github: { token: "t", repository: "acme/site", event: { pull_request: { number: 7 } } },
      },
      commands: { gh: `if [ "$2" = --paginate ]; then ${list}; fi` },
    },
  );
}

const clean = { outcome: "clean", report: "+ create" };
const none = ":";
const look =
  'gh api --paginate repos/acme/site/issues/7/comments --jq .[] | select(.user.login == "github-actions[bot]" and ' +
  '(.body | startswith("<!-- preview of dev -->"))) | .id';

// Not proved: what gh and GitHub make of these calls.
describe("the workflow that comments previews", () => {
  it("comments a pull request once, and renews its own comment from then on", async () => {
    deepEqual((await comment(clean, none)).calls, [
      look,
      "gh api --method POST repos/acme/site/issues/7/comments --field body=@comment.md --silent",
    ]);
    deepEqual((await comment(clean, "printf '31\\n32\\n'")).calls, [
      look,
      "gh api --method PATCH repos/acme/site/issues/comments/31 --field body=@comment.md --silent",
    ]);
  });

  it("says how the preview ended, and what it said", async () => {
    equal(
      (await comment(clean, none)).files["comment.md"],
      "<!-- preview of dev -->\n#### Preview of `dev`: clean\n\n" +
        "<details><summary>What would change, and what the policies say</summary>\n\n~~~~~text\n+ create\n~~~~~\n</details>\n",
    );
  });

  it("a preview that came to no end has failed, and is not taken for another stack's", async () => {
    const text = (await comment({}, none)).files["comment.md"] ?? "";
    match(text, /Preview of `dev`: failed/);
    doesNotMatch(text, /- delete/);
  });

  it("a list that cannot be had fails the job, and comments nothing", async () => {
    const { status, calls } = await comment(clean, "exit 1");
    notEqual(status, 0);
    deepEqual(calls, [look]);
  });
});
