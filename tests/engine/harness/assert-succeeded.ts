import { equal } from "node:assert/strict";
import type { Outcome } from "./run-process";

/** Asserts that a command of the CLI ended well; its errors and violations, or else all that it said, are the message. */
export function assertSucceeded({ code, stdout, stderr }: Outcome): void {
  const said = stdout + stderr;
  const errors = said.split("\n").filter((line) => /error: |\[mandatory\]/.test(line));
  equal(code, 0, errors.length > 0 ? [...new Set(errors.map((line) => line.trim()))].join("\n") : said);
}
