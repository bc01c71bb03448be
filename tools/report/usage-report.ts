import type { Paint } from "./paint";
import { count } from "./text/count";
import { plainText } from "./text/plain-text";
import { withoutCommands } from "./text/without-commands";

/** What is wrong with the input, every problem at once, for a person at a terminal. */
export function renderUsageProblems(problems: readonly string[], paint: Paint): string {
  const told = problems.map((problem) => withoutCommands(plainText(problem)));
  const [only, ...others] = told;
  if (only !== undefined && others.length === 0) return `${paint("red", "error:")} ${only}\n`;
  return `${paint("red", "error:")} ${count(told.length, "problem")}:\n${told.map((problem) => `  - ${problem}`).join("\n")}\n`;
}
