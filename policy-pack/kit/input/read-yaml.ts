import { quote } from "../../judges/quote";

/** What a text says, or why nobody can tell. */
export type ReadText = { readonly value: unknown } | { readonly problem: string };

/** What is used of js-yaml, which declares no types. */
interface JsYaml {
  readonly CORE_SCHEMA: { extend(types: object): object };
  readonly Type: new (
    tag: string,
    options: { kind: Kind; multi: true; construct: (data: unknown) => unknown },
  ) => object;
  readonly types: { readonly merge: object };
  readonly load: (text: string, options: object) => unknown;
}

type Kind = "scalar" | "sequence" | "mapping";

interface Refusal {
  readonly reason?: string;
  readonly mark?: { readonly line: number; readonly position: number };
}

/** AWS takes no document that is nested as deeply. */
const deepest = 1000;

/** Keys that all merges of a document may lay under others: a text of 6 MB could ask for billions. */
const mostMergedKeys = 500_000;

let reader: { readonly load: JsYaml["load"]; readonly schema: object } | undefined;

/**
 * Reads YAML 1.2. Merge keys (`<<`) and aliases are resolved; an alias is one object however often it is used, so no
 * bomb unfolds. A value with a tag that is unknown, such as `!Sub`, is what it is without. Whatever is wrong is told
 * without the parser's words, because those quote the text.
 */
export function readYaml(text: string): ReadText {
  const { load, schema } = (reader ??= makeReader());
  try {
    return { value: load(text, { schema, maxDepth: deepest, maxTotalMergeKeys: mostMergedKeys }) };
  } catch (error) {
    return { problem: problemOf(error as Refusal, text) };
  }
}

/** The library is loaded when it is needed: most stacks never pay for it. */
function makeReader(): { readonly load: JsYaml["load"]; readonly schema: object } {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded on first use, see above
  const { CORE_SCHEMA, Type, types, load } = require("js-yaml") as JsYaml;
  const construct = (data: unknown): unknown => data;
  const anyTag = (["scalar", "sequence", "mapping"] as const).flatMap((kind) =>
    ["!", "tag:"].map((tag) => new Type(tag, { kind, multi: true, construct })),
  );
  return { load, schema: CORE_SCHEMA.extend({ implicit: [types.merge], explicit: anyTag }) };
}

function problemOf({ reason, mark }: Refusal, text: string): string {
  if (mark === undefined) return "a text that cannot be read";
  if (reason?.startsWith("nesting exceeded") === true) return "a text that is nested too deeply";
  // What ends too early is told of the line after the last.
  const line = Math.min(mark.line + 1, text.split("\n").length);
  if (reason !== "duplicated mapping key") return `a text that cannot be read (line ${line})`;
  const key = /^["']?([^"':\r\n]*)/.exec(text.slice(mark.position))?.[1]?.trim() ?? "";
  return `a text in which the key ${quote(key)} of line ${line} stands twice`;
}
