import type { Run } from "./run";
import type { Verdict } from "./verdict";

const words: Readonly<Record<Verdict, string>> = {
  fail: "violated",
  warn: "advice",
  undecided: "undecided",
  skipped: "skipped",
  pass: "holds",
  notApplicable: "not applicable",
};

const probeWords: Readonly<Record<Verdict, string>> = {
  fail: "fails",
  warn: "warning",
  undecided: "inconclusive",
  skipped: "skipped",
  pass: "passes",
  notApplicable: "not applicable",
};

/** A verdict in the words of the tool whose it is. */
export function verdictWord(verdict: Verdict, tool: Run["tool"]["name"]): string {
  return (tool === "preview" ? words : probeWords)[verdict];
}
