import { oneLine } from "./one-line";

/**
 * A text in a code span of Markdown, also in a table's cell: nothing in it is a mention, a link or markup. A backslash before
 * a pipe would take the backslash that keeps the pipe from ending the cell: a space of no width stands between.
 */
export function codeSpan(text: string): string {
  const line = oneLine(text)
    .replace(/\\(?=\|)/g, "\\\u200b")
    .replace(/\|/g, "\\|");
  if (line === "") return "";
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}
