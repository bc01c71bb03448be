import type { Subject } from "./subject";

/** Where a subject stands in the program: `infra/api.ts:41`; undefined for what has no file. */
export function placeOf(subject: Subject): string | undefined {
  if (subject.kind === "endpoint" || subject.file === undefined) return undefined;
  return subject.line === undefined ? subject.file : `${subject.file}:${subject.line}`;
}
