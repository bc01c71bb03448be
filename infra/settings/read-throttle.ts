import { isObject, wholeNumber } from "./expectations";
import type { SettingsReader } from "./settings-reader";

/** Limits of the API: requests a second for all callers together. */
export interface Throttle {
  readonly rateLimit: number;
  readonly burstLimit: number;
}

/** Reads the limits of the API. */
export function readThrottle(reader: SettingsReader): Throttle {
  const fields = ["rateLimit", "burstLimit"] as const;
  const entry = reader.required("throttle", {
    expected: "an object with rateLimit and burstLimit, and nothing else",
    example: { rateLimit: 50, burstLimit: 100 },
    parse: (raw) =>
      isObject(raw) && Object.keys(raw).sort().join() === [...fields].sort().join() ? raw : undefined,
  });
  const limit = (field: (typeof fields)[number], most: number, example: number) =>
    reader.field(`throttle.${field}`, entry[field], wholeNumber(1, most, example));
  return {
    rateLimit: limit("rateLimit", 10_000, 50),
    burstLimit: limit("burstLimit", 5_000, 100),
  };
}
