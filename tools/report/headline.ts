import { countVerdicts } from "./count-verdicts";
import { groupByRule } from "./group-by-rule";
import type { Run } from "./run";
import { count } from "./text/count";

/** What came of a run, in one sentence that promises no more than was looked at. */
export function headline(run: Run): string {
  const isPreview = run.tool.name === "preview";
  switch (run.result) {
    case "usage":
      return isPreview
        ? "Nothing was previewed: the input is wrong."
        : "Nothing was verified: the input is wrong.";
    case "failed":
      return isPreview ? "The preview failed: this report is not complete." : "The verification failed.";
    case "incomplete":
      return "Not verified: some questions have no answer.";
    case "violations":
      return isPreview
        ? `Not to be deployed: ${hindrance(run)}.`
        : `Not as required: ${count(rulesThat(run, "fail"), "requirement fails", "requirements fail")}.`;
    case "clean":
      return clean(run);
  }
}

/** What stands against a deployment: violations, or else questions that are open at a level that does not let them be. */
function hindrance(run: Run): string {
  const violated = rulesThat(run, "fail");
  return violated > 0
    ? count(violated, "mandatory policy is violated", "mandatory policies are violated")
    : `${count(countVerdicts(run.checks).undecided, "question is open that has", "questions are open that have")} to be settled before`;
}

function rulesThat(run: Run, verdict: "fail" | "warn"): number {
  return groupByRule(run).filter((group) => group.verdict === verdict).length;
}

function clean(run: Run): string {
  const { pass, undecided, warn } = countVerdicts(run.checks);
  if (run.rules.length === 0) return "Previewed; no policy was asked.";
  if (pass + undecided + warn === 0) return "Nothing here was judged: that is no evidence of anything.";
  const what = run.tool.name === "preview" ? "No mandatory policy is violated" : "Nothing fails";
  return undecided > 0
    ? `${what}, and ${count(undecided, "question is", "questions are")} open.`
    : `${what}.`;
}
