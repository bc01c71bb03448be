/** A part of a screen in several sizes, the smallest first. A size is its lines; none are no part. */
export interface Sized {
  readonly sizes: readonly Size[];
}

/** The lines of a part, and when it gets room for them: what matters more than other sizes has a lower rank. */
export interface Size {
  readonly lines: readonly string[];
  readonly rank: number;
}

/**
 * The lines of each part in the largest size that lets all of them fit so many rows: sizes are taken by rank, in one rank
 * the first part's first. The smallest sizes stay, also where they do not fit.
 */
export function fitRows(
  parts: readonly Sized[],
  rows: number,
  rowsOf: (lines: readonly (readonly string[])[]) => number,
): readonly (readonly string[])[] {
  const chosen = parts.map(({ sizes }) => sizes[0]?.lines ?? []);
  const sizes = parts.flatMap((part, index) => part.sizes.slice(1).map((size) => ({ ...size, index })));
  for (const { index, lines } of sizes.toSorted((a, b) => a.rank - b.rank)) {
    const larger = chosen.with(index, lines);
    if (rowsOf(larger) <= rows) chosen[index] = lines;
  }
  return chosen;
}
