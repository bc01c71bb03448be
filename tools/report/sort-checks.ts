import type { Check } from "./check";
import type { Rule } from "./rule";
import { severities } from "./severity";
import { subjectId } from "./subject";
import { verdicts } from "./verdict";

/** Checks in the order of every report: by verdict, the worst first, then by severity, rule and subject. */
export function sortChecks(checks: readonly Check[], rules: readonly Rule[]): Check[] {
  const severityOf = new Map(rules.map(({ id, severity }) => [id, severity]));
  const rank = ({ rule }: Check): number => {
    const severity = severityOf.get(rule);
    return severity === undefined ? severities.length : severities.indexOf(severity);
  };
  return checks.toSorted(
    (a, b) =>
      verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) ||
      rank(a) - rank(b) ||
      compare(a.rule, b.rule) ||
      compare(subjectId(a.subject), subjectId(b.subject)),
  );
}

/** By code unit, so that the order does not depend on the machine's language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
