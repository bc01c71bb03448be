import type { Verdict } from "./verdict";

/** A sign for each verdict that is one column wide and needs no colour to be told from the others. */
export const verdictSign: Readonly<Record<Verdict, string>> = {
  fail: "✖",
  warn: "!",
  undecided: "?",
  skipped: "–",
  pass: "✔",
  notApplicable: "·",
};
