import { countRead } from "./deadline";

/** Reads one document, or throws a `YamlRefusal`. */
export type YamlReader = (text: string) => unknown;

/** What a reader throws at a text that is no YAML. */
export interface YamlRefusal {
  readonly reason?: string;
  readonly mark?: { readonly line: number; readonly position: number };
}

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

/** AWS takes no document that is nested as deeply. */
const deepest = 1000;

/** Keys that all merges of a document may lay under others: a text of 6 MB could ask for billions. */
const mostMergedKeys = 500_000;

/**
 * Loads js-yaml for YAML 1.2. Merge keys (`<<`) and aliases are resolved; an alias is one object however often it is
 * used, so no bomb unfolds. Each value counts as a read, so that a deadline ends a long text too. A value with a tag that
 * is unknown, such as `!Sub`, is what it is without.
 */
export function loadYamlReader(): YamlReader {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded when it is asked for
  const { CORE_SCHEMA, Type, types, load } = require("js-yaml") as JsYaml;
  const construct = (data: unknown): unknown => data;
  // A type of several tags takes those that begin as its own does.
  const anyTag = (["scalar", "sequence", "mapping"] as const).map(
    (kind) => new Type("", { kind, multi: true, construct }),
  );
  const schema = CORE_SCHEMA.extend({ implicit: [types.merge], explicit: anyTag });
  const limits = { maxDepth: deepest, maxTotalMergeKeys: mostMergedKeys };
  return (text) => load(text, { schema, ...limits, listener: countRead });
}
