import type { Findings } from "./finding";
import type { Input } from "./input";
import { Malformed } from "./malformed";
import { Undecided } from "./undecided";

/** What the checks of a policy say about one resource. */
export interface Judgement {
  readonly violations: readonly string[];
  /** The first question that an unknown value leaves open. */
  readonly undecided: Undecided | undefined;
}

/** Runs every check to its end or to the value that stops it. No exception leaves it, and none loses a finding. */
export function judge<C>(
  policy: string,
  checks: readonly ((resource: Input, config: C) => Findings)[],
  resource: Input,
  config: C,
): Judgement {
  // A set: several checks of a policy may read one property, and say the same of it when it has the wrong shape.
  const violations = new Set<string>();
  let undecided: Undecided | undefined;
  for (const check of checks) {
    try {
      for (const finding of check(resource, config)) {
        if (typeof finding === "string") violations.add(printable(finding));
        else undecided ??= finding;
      }
    } catch (error) {
      if (error instanceof Undecided) undecided ??= error;
      else violations.add(error instanceof Malformed ? printable(error.message) : defect(policy, error));
    }
  }
  return { violations: [...violations], undecided };
}

/** Messages may name values of the program, and they end up on terminals. */
function printable(text: string): string {
  return text.replace(/[^\P{C}\n]/gu, "\uFFFD");
}

/** The message of an exception may quote a property, so only its kind and its place are told. */
function defect(policy: string, error: unknown): string {
  const kind = error instanceof Error ? error.constructor.name : typeof error;
  const place = error instanceof Error ? /([\w.-]+\.[jt]s:\d+):\d+/.exec(error.stack ?? "")?.[1] : undefined;
  return (
    `Not judged: ${policy} itself failed (${kind}${place === undefined ? "" : ` at ${place}`}). ` +
    "This is a defect of the policy pack, not of your program: please report it with this line."
  );
}
