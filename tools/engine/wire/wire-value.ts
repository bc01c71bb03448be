import type { PropertyMap, PropertyValue } from "../values";

/** An output with what it depends on: how transforms and remote components see a value that is unknown or secret. */
export class OutputValue {
  constructor(
    /** Undefined: not known. */
    readonly value: WireValue | undefined,
    readonly secret = false,
    /** URNs. */
    readonly dependencies: readonly string[] = [],
  ) {}
}

/** A value as it crosses the wire: what a resource can hold, and output values that know their dependencies. */
export type WireValue = PropertyValue<OutputValue>;

/** A map of such values. */
export type WireMap = PropertyMap<OutputValue>;
