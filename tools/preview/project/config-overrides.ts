import type { StackValue } from "./stack-file";
import { parseConfigKey, printConfigKey, type ConfigKey } from "./config-key";
import type { ConfigValue } from "./config-value";
import { parsePropertyPath, setAtPath, type PropertyPath } from "./property-path";

/** `--config` or `--secret-config` with its `key=value`. */
export interface ConfigFlag {
  readonly text: string;
  readonly secret: boolean;
}

/** A value that was given on the command line. */
export interface ConfigOverride extends StackValue {
  readonly secret: boolean;
}

/**
 * The values given with `--config` and `--secret-config`, by `namespace:name`; each replaces the stack's whole value.
 * @param asPath True if a key may lead into a structured value, as with the CLI's `--config-path`.
 */
export function readConfigFlags(
  flags: readonly ConfigFlag[],
  asPath: boolean,
  project: string,
  problems: string[],
): ReadonlyMap<string, ConfigOverride> {
  const overrides = new Map<string, ConfigOverride>();
  for (const { text, secret } of flags) {
    const option = secret ? "--secret-config" : "--config";
    const [written = "", ...rest] = text.split("=");
    const parsed = parseKey(written, asPath, project);
    if (parsed === undefined || rest.length === 0) {
      const shown = secret ? written : text;
      problems.push(`${option} '${shown}': expected key=value, with the key as name or namespace:name`);
      continue;
    }
    const [key, path] = parsed;
    const value = rest.join("=");
    const label = printConfigKey(key);
    const previous = overrides.get(label);
    try {
      overrides.set(label, {
        value: path.length === 0 ? value : setAtPath(previous?.value, path, coerce(value)),
        secret: secret || (previous?.secret ?? false),
        at: option,
      });
    } catch (error) {
      problems.push(`${option} '${written}': ${(error as Error).message}`);
    }
  }
  return overrides;
}

/** Text as the CLI reads it inside a structured value: `true`, `false` and integers without leading zeros are not text. */
function coerce(text: string): ConfigValue {
  if (text === "true" || text === "false") return text === "true";
  return /^(?:0|[-+]?[1-9]\d*)$/.test(text) ? BigInt(text) : text;
}

function parseKey(text: string, asPath: boolean, project: string): [ConfigKey, PropertyPath] | undefined {
  const end = asPath ? text.search(/[.[]/) : -1;
  const key = parseConfigKey(end > 0 ? text.slice(0, end) : text, project);
  if (key === undefined) return undefined;
  if (end <= 0) return [key, []];
  const path = parsePropertyPath(`${key.name}${text.slice(end)}`);
  return path && [key, path.slice(1)];
}
