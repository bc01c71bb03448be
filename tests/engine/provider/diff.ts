import { isDeepStrictEqual } from "node:util";
import type { Properties, ResourceType } from "./resource-type";

/** What changes between the inputs that the engine keeps and the new ones. */
export interface Difference {
  readonly property: string;
  readonly kind: "add" | "update" | "delete";
  readonly replaces: boolean;
}

/** Compares by value; a value that is not known yet differs from every known one. */
export function differencesBetween(type: ResourceType, before: Properties, after: Properties): Difference[] {
  const replacedBy = new Set([...(type.replacedBy ?? []), "region"]);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((property) => !property.startsWith("__"))
    .filter((property) => !isDeepStrictEqual(before[property], after[property]))
    .map((property) => ({
      property,
      kind: kindOf(before[property], after[property]),
      replaces: replacedBy.has(property),
    }));
}

function kindOf(before: unknown, after: unknown): Difference["kind"] {
  if (before === undefined) return "add";
  return after === undefined ? "delete" : "update";
}
