import type { Input } from "./input";
import type { Repair, Violation } from "./violation";

/**
 * A violation that has exactly one safe repair: at level `remediate` the kit sets `place` to `value`, and `others` with it.
 * Never for CORS and authorization, where no value is safe for every program.
 */
export function repairable(
  message: string,
  place: Input,
  value: unknown,
  others: readonly Repair[] = [],
): Violation {
  return { message, repairs: [{ place, value }, ...others] };
}
