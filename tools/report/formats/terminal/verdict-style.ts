import type { Style } from "../../paint";
import type { Verdict } from "../../verdict";

/** The colour of each verdict; its sign and word say the same where there is none. */
export const verdictStyle: Readonly<Record<Verdict, Style>> = {
  fail: "red",
  warn: "yellow",
  undecided: "yellow",
  skipped: "dim",
  pass: "green",
  notApplicable: "dim",
};
