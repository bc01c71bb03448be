import type { Shape } from "../shape";
import { toWholeNumber } from "./to-whole-number";

/** A whole number within limits. */
export function wholeNumber(least: number, most: number, example: number): Shape<number> {
  const expected = `a whole number from ${least} to ${most}`;
  return {
    expected,
    example,
    schema: { type: ["integer", "string"], minimum: least, maximum: most, pattern: "^\\d+$" },
    read: (raw, place) => {
      const number = toWholeNumber(raw);
      return number !== undefined && least <= number && number <= most
        ? number
        : place.refuse(raw, { expected, example });
    },
  };
}
