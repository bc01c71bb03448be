import type { Subject } from "./subject";
import type { Verdict } from "./verdict";

/** A rule applied to one subject, and what came of it. Passes are checks too. */
export interface Check {
  /** The id of its rule. */
  readonly rule: string;
  readonly subject: Subject;
  readonly verdict: Verdict;
  /** One or more sentences: what is wrong with this subject, why it is not decided or skipped, what holds. */
  readonly message: string;
  /** What the verdict rests on, a line each: values, answers, alerts; without secrets. */
  readonly evidence: readonly string[];
  /** The part of the subject that is judged, where the rule says which: a property path, a header's name. */
  readonly path?: string | undefined;
  readonly expected?: string | undefined;
  readonly observed?: string | undefined;
  /** What waives a violation: its verdict is then `skipped`, and every report lists it. */
  readonly exemption?: Exemption | undefined;
}

/** A violation that is accepted, for a reason and up to a day. */
export interface Exemption {
  readonly reason: string;
  /** The last day in UTC, as YYYY-MM-DD. */
  readonly until: string;
}
