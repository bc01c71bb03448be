/** The answer to a question about a document of which parts may not be known yet. */
export type Answer = "yes" | "no" | "unknown";

/** Whether at least one answer is yes. */
export function anyAnswer(answers: readonly Answer[]): Answer {
  if (answers.includes("yes")) return "yes";
  return answers.includes("unknown") ? "unknown" : "no";
}

/** Whether every answer is yes. */
export function everyAnswer(answers: readonly Answer[]): Answer {
  if (answers.includes("no")) return "no";
  return answers.includes("unknown") ? "unknown" : "yes";
}

/** The opposite of an answer. */
export function notAnswer(answer: Answer): Answer {
  if (answer === "unknown") return answer;
  return answer === "yes" ? "no" : "yes";
}
