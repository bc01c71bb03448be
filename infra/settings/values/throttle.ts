import type { Shape } from "../shape";
import { fields } from "../shapes/fields";
import { wholeNumber } from "../shapes/whole-number";

/** Limits of the API: requests a second for all callers together. */
export interface Throttle {
  readonly rateLimit: number;
  readonly burstLimit: number;
}

/** Limits of the API. */
export const throttle: Shape<Throttle> = fields(
  { rateLimit: wholeNumber(1, 10_000, 50), burstLimit: wholeNumber(1, 5_000, 100) },
  {},
);
