import { relative } from "node:path";
import type { UnansweredFunction } from "../model";

/** What a program that failed may have failed of, and how to mend it; "" where every function was answered. */
export function unansweredNote(unanswered: Iterable<UnansweredFunction>, projectDirectory: string): string {
  const functions = [...unanswered].map(({ token, positions }) => {
    const places = positions.map(({ file, line }) => `${relative(projectDirectory, file)}:${line}`);
    return `\n  ${token}${places.length === 0 ? "" : ` (${places.join(", ")})`}`;
  });
  if (functions.length === 0) return "";
  return (
    "\nWhat these functions of providers return is not known, since an offline preview starts no provider:" +
    functions.join("") +
    "\n--write-invoke-answers FILE writes a file to fill in, --invoke-answers FILE reads it."
  );
}
