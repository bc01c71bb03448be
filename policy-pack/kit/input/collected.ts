import type { Finding, Findings } from "./finding";

/** Goes through things: applies a check to each. */
export type Each<T> = (check: (thing: T) => Findings) => Findings;

/** All that a search goes through, and what it finds unknown or misshapen itself on its way. */
export function collected<T>(search: Each<T>): {
  readonly things: readonly T[];
  readonly findings: readonly Finding[];
} {
  const things: T[] = [];
  const findings = [
    // eslint-disable-next-line require-yield -- it only notes what is there
    ...search(function* (thing) {
      things.push(thing);
    }),
  ];
  return { things, findings };
}
