import type { Check } from "./check";
import { verdicts, type Verdict } from "./verdict";

/** How many checks came to each verdict. */
export function countVerdicts(checks: readonly Check[]): Readonly<Record<Verdict, number>> {
  const none = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  return checks.reduce((counts, { verdict }) => ({ ...counts, [verdict]: counts[verdict] + 1 }), none);
}
