import { unknownSentinel } from "../wire/signatures";
import type { WireMap } from "../wire/wire-value";

/**
 * The result of a function that was not answered. The SDK takes an object with `__pulumiUnknown` for its own unknown
 * value, so that what the program makes of it is unknown too. Functions of a single value are given the first field.
 */
export const unknownAnswer: WireMap = { UNKNOWN: unknownSentinel, __pulumiUnknown: true };
