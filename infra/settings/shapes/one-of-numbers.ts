import type { Shape } from "../shape";
import { toWholeNumber } from "./to-whole-number";

/** One of some whole numbers. */
export function oneOfNumbers(numbers: readonly number[], example: number): Shape<number> {
  const expected = `one of ${numbers.join(", ")}`;
  return {
    expected,
    example,
    schema: { enum: [...numbers, ...numbers.map(String)] },
    read: (raw, place) =>
      numbers.find((number) => number === toWholeNumber(raw)) ?? place.refuse(raw, { expected, example }),
  };
}
