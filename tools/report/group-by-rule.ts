import type { Check } from "./check";
import { groupBy } from "./group-by";
import type { Rule } from "./rule";
import type { Run } from "./run";
import { sortChecks } from "./sort-checks";
import type { Verdict } from "./verdict";

/** A rule with its checks, the worst first. */
export interface RuleGroup {
  readonly rule: Rule;
  readonly checks: readonly Check[];
  /** The worst of its checks; `notApplicable` where there is none. */
  readonly verdict: Verdict;
}

/** The rules of a run in the order of its reports: the worst first. A rule that no check came of is last. */
export function groupByRule(run: Run): readonly RuleGroup[] {
  const sorted = sortChecks(run.checks, run.rules);
  const byRule = groupBy(sorted, ({ rule }) => rule);
  const known = new Map(run.rules.map((rule) => [rule.id, rule]));
  const asked = [...byRule].flatMap(([id, checks]) => {
    const rule = known.get(id);
    return rule === undefined ? [] : [{ rule, checks, verdict: checks[0]?.verdict ?? "notApplicable" }];
  });
  const unasked = run.rules.filter(({ id }) => !byRule.has(id));
  return [...asked, ...unasked.map((rule) => ({ rule, checks: [], verdict: "notApplicable" as const }))];
}
