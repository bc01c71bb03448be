import { closest, distance } from "fastest-levenshtein";

/** The one of `known` that a misspelt word stands for; `undefined` when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const byLowerCase = new Map(known.map((each) => [each.toLowerCase(), each]));
  const lower = word.toLowerCase();
  const found = closest(lower, [...byLowerCase.keys()]);
  return distance(lower, found) <= Math.max(1, Math.floor(found.length / 3))
    ? byLowerCase.get(found)
    : undefined;
}
