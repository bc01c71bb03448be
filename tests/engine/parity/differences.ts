import { isDeepStrictEqual } from "node:util";

/** Where two plans differ, one line a place: `path: engine <value>, offline <value>`. */
export function differences(engine: unknown, offline: unknown, path: readonly string[] = []): string[] {
  if (isDeepStrictEqual(engine, offline)) return [];
  if (isRecord(engine) && isRecord(offline)) {
    const keys = [...new Set([...Object.keys(engine), ...Object.keys(offline)])].sort();
    return keys.flatMap((key) => differences(engine[key], offline[key], [...path, key]));
  }
  if (Array.isArray(engine) && Array.isArray(offline)) {
    const only = (these: readonly unknown[], others: readonly unknown[]) =>
      these.filter((item) => !others.some((other) => isDeepStrictEqual(item, other)));
    const [here, there] = [only(engine, offline), only(offline, engine)];
    // Where each holds what the other holds, it is their order or number that differs.
    if (here.length + there.length > 0)
      return [`${path.join(" > ")}: engine alone ${textOf(here)}, offline alone ${textOf(there)}`];
  }
  return [`${path.join(" > ")}: engine ${textOf(engine)}, offline ${textOf(offline)}`];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}
