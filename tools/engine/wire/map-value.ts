import { Asset, Secret } from "../values";
import { isPlainMap } from "./is-plain-map";
import { OutputValue, type WireMap, type WireValue } from "./wire-value";

/** Makes something else of a part of a value, whose own parts are changed already; `key` is the nearest key above it. */
export type Change = (part: WireValue, key: string) => WireValue;

/** A value with each of its parts changed, from the inside out. */
export function mapValue(value: WireValue, change: Change, key = ""): WireValue {
  return change(withParts(value, change, key), key);
}

/** A map with each of its values changed. */
export function mapValues(map: WireMap, change: Change): WireMap {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, mapValue(value, change, key)]));
}

function withParts(value: WireValue, change: Change, key: string): WireValue {
  if (Array.isArray(value)) {
    return (value as readonly WireValue[]).map((element) => mapValue(element, change, key));
  }
  if (value instanceof OutputValue && value.value !== undefined) {
    return new OutputValue(mapValue(value.value, change, key), value.secret, value.dependencies);
  }
  if (value instanceof Secret) return new Secret(mapValue(value.value, change, key) as Secret["value"]);
  if (value instanceof Asset) return new Asset(value.kind, mapValues(value.source as WireMap, change));
  return isPlainMap(value) ? mapValues(value, change) : value;
}
