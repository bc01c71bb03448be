import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseConfigKey, printConfigKey } from "./config-key";
import { toConfigValue, type ConfigValue } from "./config-value";
import { isRecord } from "./is-record";
import type { Project } from "./project-file";
import { readSourceFile } from "./source-file";
import { reportUnknownKeys } from "./unknown-keys";

/** A value of the stack's file, and where it stands. */
export interface StackValue {
  readonly value: ConfigValue;
  /** `file:line`. */
  readonly at: string;
}

/** Pulumi.<stack>.yaml. */
export interface StackFile {
  /** Name of the file, for messages. */
  readonly label: string;
  /** By `namespace:name`. */
  readonly values: ReadonlyMap<string, StackValue>;
  readonly encryptionSalt: string | undefined;
  readonly secretsProvider: string | undefined;
  /** True if the stack takes configuration from Pulumi ESC. */
  readonly hasEnvironment: boolean;
  /** What stands in the file and means nothing; the CLI goes on without it, and so does the preview. */
  readonly unknownKeys: readonly string[];
}

/** Reads the file of a stack; a stack without one has no values of its own. */
export function readStackFile(project: Project, stack: string, problems: string[]): StackFile {
  const label = `Pulumi.${stack}${project.extension}`;
  const file = join(project.stackDirectory, label);
  const values = new Map<string, StackValue>();
  const empty = {
    label,
    values,
    encryptionSalt: undefined,
    secretsProvider: undefined,
    hasEnvironment: false,
    unknownKeys: [],
  };
  if (!existsSync(file)) return empty;

  const source = readSourceFile(file, label, problems);
  if (source?.value === undefined || source.value === null) return empty;
  if (!isRecord(source.value)) {
    problems.push(`${label}: the stack's file must be a map; expected 'config' in it`);
    return empty;
  }
  const unknownKeys: string[] = [];
  reportUnknownKeys("stack", source.value, (path, problem) =>
    unknownKeys.push(`${source.at(path)}: ${problem}`),
  );
  const { config, encryptionsalt, secretsprovider, environment } = source.value;

  if (isRecord(config)) {
    for (const [written, value] of Object.entries(config)) {
      const at = source.at(["config", written]);
      const key = parseConfigKey(written, project.name);
      if (key === undefined) {
        problems.push(`${at}: '${written}' is not a configuration key; expected name or namespace:name`);
        continue;
      }
      try {
        values.set(printConfigKey(key), { value: toConfigValue(value), at });
      } catch (error) {
        problems.push(`${at}: '${written}': ${(error as Error).message}`);
      }
    }
  } else if (config !== undefined && config !== null) {
    problems.push(`${source.at(["config"])}: 'config' must be a map of configuration keys`);
  }

  return {
    label,
    values,
    encryptionSalt: typeof encryptionsalt === "string" ? encryptionsalt : undefined,
    secretsProvider: typeof secretsprovider === "string" ? secretsprovider : undefined,
    hasEnvironment: environment !== undefined && environment !== null,
    unknownKeys,
  };
}
