import { nearest } from "../nearest";
import type { Shape } from "../shape";

/** One of some words; a long list of them is told by `expected`, with the word that was meant. */
export function choice<const Word extends string>(
  words: readonly [Word, ...Word[]],
  { expected = words.join(" or "), example = words[0] }: { expected?: string; example?: Word } = {},
): Shape<Word> {
  // YAML reads 1.2 without quotes as a number.
  const numbers = words.map(Number).filter((number) => !Number.isNaN(number));
  return {
    expected,
    example,
    schema: { enum: [...words, ...numbers] },
    read: (raw, place) => {
      const found = words.find((word) => word === raw);
      if (found !== undefined) return found;
      const meant = nearest(String(raw), words);
      return meant === undefined
        ? place.refuse(raw, { expected, example })
        : place.refuse(raw, {
            expected: words.length > 9 ? `${expected}; ${meant}, as it seems` : expected,
            example: meant,
          });
    },
  };
}
