import { parseTemplate } from "./parse-template";

/** Nothing that a client could use; a status is what the mock integration itself reads. */
const nothing = /^(?:|''|""|null|\{\s*\}|\[\s*\]|\{\s*"statusCode"\s*:\s*\d+\s*\})$/;

/** Whether a template writes out an answer of its own, besides directives and references. */
export function answersData(template: string): boolean {
  const parsed = parseTemplate(template);
  if ("problem" in parsed) return false;
  const written = parsed.nodes.map((node) => (typeof node === "string" ? node : "")).join("");
  return !nothing.test(written.trim());
}
