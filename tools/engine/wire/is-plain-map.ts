import type { WireMap, WireValue } from "./wire-value";

/** True for an object that is only a map of further values. */
export function isPlainMap(value: WireValue | undefined): value is WireMap {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
