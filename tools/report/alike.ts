import type { Check } from "./check";
import { groupBy } from "./group-by";
import { withoutAdvice } from "./text/without-advice";

/** Findings of a rule that say the same of several resources of a type. */
export interface Alike {
  readonly first: Check;
  readonly checks: readonly Check[];
  /** What they say, a paragraph each, without the advice that stands at the rule. */
  readonly saying: readonly string[];
}

/** The findings of a rule by what they say, in the order in which they came. */
export function alike(checks: readonly Check[], advice: string | undefined): readonly Alike[] {
  const groups = groupBy(checks, (check) => {
    const { subject, verdict } = check;
    return JSON.stringify([
      verdict,
      subject.kind === "resource" ? subject.type : subject.kind,
      ...sayingOf(check, advice),
    ]);
  });
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ first, checks: same, saying: sayingOf(first, advice) }];
  });
}

function sayingOf({ path, message, expected, observed }: Check, advice: string | undefined): string[] {
  const said = withoutAdvice(message, advice);
  return [
    path === undefined || said.includes(path) ? said : `${path}: ${said}`,
    ...(expected === undefined ? [] : [`expected: ${expected}`]),
    ...(observed === undefined ? [] : [`observed: ${observed}`]),
  ];
}
