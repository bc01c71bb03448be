import { anyOf } from "./any-of";

/** As `some` of arrays, over places: one that is unknown matters only if no other is answered yes. */
export function some<T>(items: Iterable<T>, question: (item: T) => boolean): boolean {
  return anyOf(...Array.from(items, (item) => () => question(item)));
}
