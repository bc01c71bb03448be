import { quote } from "../../judges/quote";
import { OutOfTime } from "./deadline";
import { loadYamlReader, type YamlRefusal } from "./load-yaml-reader";
import { once } from "./once";

/** What a text says, or why nobody can tell. */
export type ReadText = { readonly value: unknown } | { readonly problem: string };

/** Loaded when it is needed: most stacks never pay for it. */
const reader = once(loadYamlReader);

/** Reads YAML 1.2. Whatever is wrong is told without the parser's words, because those quote the text. */
export function readYaml(text: string): ReadText {
  const read = reader();
  try {
    return { value: read(text) };
  } catch (error) {
    if (error instanceof OutOfTime) throw error;
    return { problem: problemOf(error as YamlRefusal, text) };
  }
}

function problemOf({ reason, mark }: YamlRefusal, text: string): string {
  if (mark === undefined) return "a text that cannot be read";
  if (reason?.startsWith("nesting exceeded") === true) return "a text that is nested too deeply";
  // What ends too early is told of the line after the last.
  const line = Math.min(mark.line + 1, text.split("\n").length);
  if (reason !== "duplicated mapping key") return `a text that cannot be read (line ${line})`;
  const key = text.slice(mark.position).replace(/["']?([^"':\r\n]*)[^]*/, "$1");
  return `a text in which the key ${quote(key.trim())} of line ${line} stands twice`;
}
