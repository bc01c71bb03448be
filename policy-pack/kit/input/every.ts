import { allOf } from "./all-of";

/** As `every` of arrays, over places: one that is unknown matters only if no other is answered no. */
export function every<T>(items: Iterable<T>, question: (item: T) => boolean): boolean {
  return allOf(...Array.from(items, (item) => () => question(item)));
}
