import { unknownSentinel } from "../wire/signatures";
import type { WireMap } from "../wire/wire-value";

/**
 * The result of a function that was not asked. The SDK takes an object with `__pulumiUnknown` for its own unknown value,
 * so that what the program makes of the whole result is unknown too. Functions of a single value are given the first
 * field, in the order of code units: it is unknown in itself. `fields` are unknown where the program reads them from
 * a result that it has awaited.
 */
export function unknownAnswer(fields: readonly string[]): WireMap {
  return {
    ...Object.fromEntries(["UNKNOWN", ...fields].map((field) => [field, unknownSentinel])),
    __pulumiUnknown: true,
  };
}
