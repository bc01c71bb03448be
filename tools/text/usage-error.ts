/** What the user must mend before a command can start: every problem at once, each a sentence or more. */
export class UsageError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "UsageError";
  }
}
