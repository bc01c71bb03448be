import type { Verdict } from "./verdict";

/** True for what somebody has to look at: a violation, advice, an open question. */
export function isRaised(verdict: Verdict): boolean {
  return verdict === "fail" || verdict === "warn" || verdict === "undecided";
}
