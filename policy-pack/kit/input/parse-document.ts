import type * as Yaml from "yaml";
import { quote } from "../../judges/quote";
import { Malformed } from "./malformed";
import { Undecided } from "./undecided";

/** API Gateway takes definitions of 6 MB. https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
const longest = 6_000_000;

/** Documents that were parsed last, by their text: every policy of the pack reads the same ones of a resource. */
const parsed = new Map<string, { readonly value: unknown } | { readonly problem: string }>();

const remembered = 8;

/**
 * The content of a text of JSON or YAML. JSON is tried first, and the YAML reader is loaded when it is needed: most
 * stacks never pay for it. Throws `Malformed`, without the parser's words, because those quote the text.
 */
export function parseDocument(path: string, text: string): unknown {
  if (text.length > longest) {
    throw new Undecided(path, `is longer than ${longest} characters, which no AWS service takes`);
  }
  let document = parsed.get(text);
  if (document === undefined) {
    document = parse(text);
    parsed.set(text, document);
    const [oldest] = parsed.keys();
    if (parsed.size > remembered && oldest !== undefined) parsed.delete(oldest);
  }
  if ("problem" in document) throw new Malformed(path, document.problem, "JSON or YAML");
  return document.value;
}

function parse(text: string): { readonly value: unknown } | { readonly problem: string } {
  if (text.trim() === "") return { value: undefined };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return parseYaml(text);
  }
}

/** Merge keys (`<<`) and aliases are resolved; an alias is one object however often it is used, so no bomb unfolds. */
function parseYaml(text: string): { readonly value: unknown } | { readonly problem: string } {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded on first use, see above
  const yaml = require("yaml") as typeof Yaml;
  try {
    const document = yaml.parseDocument(text, { logLevel: "silent", merge: true, prettyErrors: true });
    const [error] = document.errors;
    if (error !== undefined) return { problem: problemOf(error, text) };
    return { value: document.toJS({ maxAliasCount: -1 }) as unknown };
  } catch (error) {
    const isDeep = error instanceof RangeError;
    return { problem: isDeep ? "a text that is nested too deeply" : "a text that cannot be read" };
  }
}

function problemOf({ code, linePos, pos }: Yaml.YAMLParseError, text: string): string {
  const line = linePos?.[0].line ?? 0;
  if (code !== "DUPLICATE_KEY") return `a text that cannot be read (line ${line})`;
  const key = /^["']?([^"':\r\n]*)/.exec(text.slice(pos[0]))?.[1]?.trim() ?? "";
  return `a text in which the key ${quote(key)} of line ${line} stands twice`;
}
