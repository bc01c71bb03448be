import { count } from "./text/count";
import type { Paint } from "./paint";

/** What is wrong with the input, every problem at once, for a person at a terminal. */
export function renderUsageProblems(problems: readonly string[], paint: Paint): string {
  const [only, ...others] = problems;
  if (only !== undefined && others.length === 0) return `${paint("red", "error:")} ${only}\n`;
  return `${paint("red", "error:")} ${count(problems.length, "problem")}:\n${problems.map((problem) => `  - ${problem}`).join("\n")}\n`;
}
