import { resolve } from "node:path";
import { isRecord } from "./is-record";
import { readSourceFile } from "./source-file";
import { toJson } from "./to-json";

/** A file that holds one JSON object, as an option names it; empty, and told in `problems`, where it holds anything else. */
export function readMapFile(
  file: string,
  option: string,
  problems: string[],
): Readonly<Record<string, unknown>> {
  const source = readSourceFile(resolve(file), `${option} ${file}`, problems);
  if (source === undefined) return {};
  if (isRecord(source.value)) return toJson(source.value) as Readonly<Record<string, unknown>>;
  problems.push(`${option} ${file}: expected a JSON object`);
  return {};
}
