import { Asset, Secret, Unknown, type PropertyValue } from "../values";
import { isPlainMap } from "./is-plain-map";
import { OutputValue, type WireMap, type WireValue } from "./wire-value";

/** A value and everything within it. */
export function* partsOf(value: WireValue | undefined): Generator<WireValue> {
  if (value === undefined) return;
  yield value;
  if (value instanceof OutputValue || value instanceof Secret) yield* partsOf(value.value);
  else if (value instanceof Asset) yield* partsOf(value.source as WireMap);
  else if (Array.isArray(value)) for (const element of value as readonly WireValue[]) yield* partsOf(element);
  else if (isPlainMap(value)) for (const element of Object.values(value)) yield* partsOf(element);
}

/** True where some part of a value is not known. */
export function hasUnknown(value: PropertyValue): boolean {
  return [...partsOf(value)].includes(Unknown.value);
}
