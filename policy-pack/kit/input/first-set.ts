import type { Input } from "./input";

/** The first of some places that has a value, and the first of all where none has: an argument, else the document. */
export function firstSet(first: Input, ...others: (() => Input)[]): Input {
  if (first.isSet()) return first;
  for (const other of others) {
    const place = other();
    if (place.isSet()) return place;
  }
  return first;
}
