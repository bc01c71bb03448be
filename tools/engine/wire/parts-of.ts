import { Unknown } from "../values";
import { mapValue } from "./map-value";
import type { WireValue } from "./wire-value";

/** A value and everything within it. */
export function partsOf(value: WireValue): WireValue[] {
  const parts: WireValue[] = [];
  mapValue(value, (part) => {
    parts.push(part);
    return part;
  });
  return parts;
}

/** True where some part of a value is not known. */
export function hasUnknown(value: WireValue): boolean {
  return partsOf(value).includes(Unknown.value);
}
