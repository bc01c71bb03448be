import { Asset, ResourceReference, Secret, Unknown, type PropertyMap, type PropertyValue } from "../values";
import { OutputValue } from "./output-value";
import type { WireMap, WireValue } from "./wire-value";

/** Turns output values into unknown, secret and plain values; what they depend on is lost. */
export function withoutOutputs(properties: WireMap): PropertyMap {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, flatten(value)]));
}

function flatten(value: WireValue): PropertyValue {
  if (value instanceof OutputValue) {
    const plain = value.value === undefined ? Unknown.value : flatten(value.value);
    return value.secret ? new Secret(plain) : plain;
  }
  if (Array.isArray(value)) return (value as readonly WireValue[]).map(flatten);
  if (typeof value !== "object" || value === null) return value;
  if (
    value instanceof Unknown ||
    value instanceof Secret ||
    value instanceof Asset ||
    value instanceof ResourceReference
  ) {
    return value;
  }
  return withoutOutputs(value as WireMap);
}
