import { isObject, wholeNumber } from "./expectations";
import type { SettingsReader } from "./settings-reader";

/** Limits of the API: requests a second for all callers together, and requests a day for each API key. */
export interface Throttle {
  readonly rateLimit: number;
  readonly burstLimit: number;
  readonly quotaPerDay: number;
}

/** Reads the limits of the API. */
export function readThrottle(reader: SettingsReader): Throttle {
  const fields = ["rateLimit", "burstLimit", "quotaPerDay"] as const;
  const entry = reader.required("throttle", {
    expected: "an object with rateLimit, burstLimit and quotaPerDay, and nothing else",
    example: { rateLimit: 50, burstLimit: 100, quotaPerDay: 100_000 },
    parse: (raw) =>
      isObject(raw) && Object.keys(raw).sort().join() === [...fields].sort().join() ? raw : undefined,
  });
  const limit = (field: (typeof fields)[number], most: number, example: number) =>
    reader.field(`throttle.${field}`, entry[field], wholeNumber(1, most, example));
  return {
    rateLimit: limit("rateLimit", 10_000, 50),
    burstLimit: limit("burstLimit", 5_000, 100),
    quotaPerDay: limit("quotaPerDay", 100_000_000, 100_000),
  };
}
