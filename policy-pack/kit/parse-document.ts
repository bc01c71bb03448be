import type * as Yaml from "yaml";
import { Malformed } from "./malformed";

/**
 * The content of a text of JSON or YAML. JSON is tried first, and the YAML reader is loaded when it is needed: most
 * stacks never pay for it. Throws `Malformed`, without the parser's words, because those quote the text.
 */
export function parseDocument(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parseYaml(path, text);
  }
}

function parseYaml(path: string, text: string): unknown {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded on first use, see above
  const yaml = require("yaml") as typeof Yaml;
  try {
    return yaml.parse(text, { logLevel: "error" });
  } catch {
    throw new Malformed(path, "a text that cannot be read", "JSON or YAML");
  }
}
