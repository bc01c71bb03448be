import { Malformed } from "./malformed";
import { readYaml, type ReadText } from "./read-yaml";
import { Undecided } from "./undecided";

/** API Gateway takes definitions of 6 MB. https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
const longest = 6_000_000;

/** Documents that were parsed last, by their text: every policy of the pack reads the same ones of a resource. */
const parsed = new Map<string, ReadText>();

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

function parse(text: string): ReadText {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return readYaml(text);
  }
}
