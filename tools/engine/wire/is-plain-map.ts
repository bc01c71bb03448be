import { Asset, ResourceReference, Secret, Unknown } from "../values";
import { OutputValue } from "./output-value";
import type { WireMap, WireValue } from "./wire-value";

/** True for an object that is only a map of further values. */
export function isPlainMap(value: WireValue): value is WireMap {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Unknown) &&
    !(value instanceof Secret) &&
    !(value instanceof Asset) &&
    !(value instanceof ResourceReference) &&
    !(value instanceof OutputValue)
  );
}
