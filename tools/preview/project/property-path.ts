import type { ConfigValue } from "./config-value";
import { isRecord } from "./is-record";

/** Keys and list indexes that lead into a structured value. */
export type PropertyPath = readonly (string | number)[];

const segment = /(?:^|\.)([^.[\]"]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/y;

/** Parses `a.b[0]["c d"]` as the CLI's `--path` does; undefined if it is not a path. */
export function parsePropertyPath(text: string): PropertyPath | undefined {
  const path: (string | number)[] = [];
  segment.lastIndex = 0;
  while (segment.lastIndex < text.length) {
    const match = segment.exec(text);
    if (match === null) return undefined;
    const [, name, index, quoted] = match;
    path.push(name ?? (index === undefined ? (JSON.parse(quoted ?? '""') as string) : Number(index)));
  }
  return typeof path[0] === "string" ? path : undefined;
}

/** What a path leads to; undefined if there is nothing. */
export function getAtPath(value: ConfigValue | undefined, path: PropertyPath): ConfigValue | undefined {
  return path.reduce<ConfigValue | undefined>((found, step) => {
    if (typeof step === "number") return Array.isArray(found) ? (found[step] as ConfigValue) : undefined;
    return isRecord(found) ? found[step] : undefined;
  }, value);
}

/**
 * A copy of `value` in which `path` leads to `leaf`; lists and maps on the way are made where there are none.
 * @throws RangeError where an index would leave a gap in a list, TypeError where a key is used on a list.
 */
export function setAtPath(
  value: ConfigValue | undefined,
  path: PropertyPath,
  leaf: ConfigValue,
): ConfigValue {
  const [step, ...rest] = path;
  if (step === undefined) return leaf;
  if (typeof step === "number") {
    const list: ConfigValue[] = Array.isArray(value) ? [...(value as ConfigValue[])] : [];
    if (step > list.length) throw new RangeError(`index ${step} is beyond the end of the list`);
    list[step] = setAtPath(list[step], rest, leaf);
    return list;
  }
  if (Array.isArray(value)) throw new TypeError(`'${step}' is used as a key of a list`);
  const map = isRecord(value) ? (value as Record<string, ConfigValue>) : {};
  return { ...map, [step]: setAtPath(map[step], rest, leaf) };
}
