import type { InputProblem } from "./check-inputs";

/** What is wrong with an input that must be a JSON text; nothing where it is not a text. */
export function jsonProblems(property: string, value: unknown): InputProblem[] {
  if (typeof value !== "string") return [];
  try {
    JSON.parse(value);
    return [];
  } catch (error) {
    return [{ property, reason: `"${property}" contains an invalid JSON policy: ${String(error)}` }];
  }
}
