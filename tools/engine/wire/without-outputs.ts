import { Secret, Unknown, type PropertyMap, type PropertyValue } from "../values";
import { mapValues } from "./map-value";
import { OutputValue, type WireMap, type WireValue } from "./wire-value";

/** Turns output values into unknown, secret and plain values; what they depend on is lost. */
export function withoutOutputs(properties: WireMap): PropertyMap {
  return mapValues(properties, flatten) as PropertyMap;
}

function flatten(part: WireValue): WireValue {
  if (!(part instanceof OutputValue)) return part;
  const plain = part.value ?? Unknown.value;
  return part.secret ? new Secret(plain as PropertyValue) : plain;
}
