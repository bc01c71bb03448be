import { Budget, OutOfTime } from "../input/deadline";
import type { Findings } from "../input/finding";
import { Malformed } from "../input/malformed";
import { Undecided } from "../input/undecided";
import type { Violation } from "../input/violation";

/** What the checks of a policy say about one thing. */
export interface Judgement {
  readonly violations: readonly Violation[];
  /** The questions that unknown values leave open. */
  readonly open: readonly Undecided[];
}

/** Runs every check to its end or to the value that stops it. No exception leaves it, and none loses a finding. */
export function judge(policy: string, checks: readonly (() => Findings)[], budget = new Budget()): Judgement {
  // By text: several checks of a policy may read one property, and say the same of it when it has the wrong shape.
  const violations = new Map<string, Violation>();
  const open = new Map<string, Undecided>();
  const add = (finding: string | Violation | Undecided): void => {
    if (finding instanceof Undecided) {
      open.set(finding.message, finding);
    } else {
      const { message, repairs } = typeof finding === "string" ? { message: finding, repairs: [] } : finding;
      violations.set(message, { message: printable(message), repairs });
    }
  };
  const run = (check: () => Findings): void => {
    try {
      for (const finding of check()) add(finding);
    } catch (error) {
      if (error instanceof OutOfTime) throw error;
      else if (error instanceof Undecided) add(error);
      else add(error instanceof Malformed ? error.message : defect(policy, error));
    }
  };
  try {
    budget.spend(() => {
      for (const check of checks) run(check);
    });
  } catch {
    add(new Undecided("The resource", "is so large that the time for judging it ran out"));
  }
  return { violations: [...violations.values()], open: [...open.values()] };
}

/** Messages may name values of the program, and they end up on terminals. */
function printable(text: string): string {
  return text.replace(/[^\P{C}\n]/gu, "\uFFFD");
}

/** The message of an exception may quote a property, so only its kind and its place are told. */
function defect(policy: string, error: unknown): string {
  const kind = error instanceof Error ? error.constructor.name : typeof error;
  const place = error instanceof Error ? /([\w.-]+\.[jt]s:\d+):\d/.exec(String(error.stack))?.[1] : undefined;
  return (
    `Not judged: ${policy} itself failed (${kind}${place === undefined ? "" : ` at ${place}`}). ` +
    "This is a defect of the policy pack, not of your program: please report it with this line."
  );
}
