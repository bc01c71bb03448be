import wrapAnsi from "wrap-ansi";

/** A text in lines of at most a width, each after an indent; a word that is longer is broken. */
export function wrap(text: string, width: number, indent = ""): string[] {
  return wrapAnsi(text, Math.max(20, width - indent.length), { hard: true, trim: true })
    .split("\n")
    .map((line) => `${indent}${line}`.trimEnd());
}
