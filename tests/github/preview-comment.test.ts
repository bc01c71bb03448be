import assert from "node:assert/strict";
import { runWorkflowStep, type StepRun } from "../support/workflow-step";

/** Runs the step that comments, with comments of these ids that are its own. */
function comment(outcome: string, own: string): StepRun {
  return runWorkflowStep(
    { workflow: "preview.yml", job: "comment" },
    {
      environment: {
        GH_REPO: "acme/site",
        NUMBER: "7",
        STACK: "dev",
        OUTCOME: outcome,
        REPORT: "+ create",
        OWN: own,
      },
      commands: { gh: `if [ "$2" = --paginate ]; then printf '%s' "$OWN"; fi` },
    },
  );
}

const look =
  'gh api --paginate repos/acme/site/issues/7/comments --jq .[] | select(.user.login == "github-actions[bot]" and ' +
  '(.body | startswith("<!-- preview of dev -->"))) | .id';

// Not proved: what gh and GitHub make of these calls.
describe("the workflow that comments previews", () => {
  it("comments a pull request once, and renews its own comment from then on", () => {
    assert.deepEqual(comment("clean", "").calls, [
      look,
      "gh api --method POST repos/acme/site/issues/7/comments --field body=@comment.md --silent",
    ]);
    assert.deepEqual(comment("clean", "31\n32\n").calls, [
      look,
      "gh api --method PATCH repos/acme/site/issues/comments/31 --field body=@comment.md --silent",
    ]);
  });

  it("says how the preview ended, and what it said", () => {
    assert.equal(
      comment("clean", "").file("comment.md"),
      "<!-- preview of dev -->\n#### Preview of `dev`: clean\n\n" +
        "<details><summary>What would change, and what the policies say</summary>\n\n~~~~~text\n+ create\n~~~~~\n</details>\n",
    );
    assert.match(comment("", "").file("comment.md"), /Preview of `dev`: failed/);
  });
});
