import type { Asset, ResourceReference, Secret, Unknown } from "../values";
import type { OutputValue } from "./output-value";

/** A value as it crosses the wire: what a resource can hold, and output values that know their dependencies. */
export type WireValue =
  | null
  | boolean
  | number
  | string
  | readonly WireValue[]
  | WireMap
  | Unknown
  | Secret
  | Asset
  | ResourceReference
  | OutputValue;

/** A map of such values. */
export interface WireMap {
  readonly [key: string]: WireValue;
}
