import type { Findings } from "./finding";
import { Malformed } from "./malformed";
import { Undecided } from "./undecided";

/** Applies a check to every item; one that is unknown or misshapen does not keep the others from being judged. */
export function* each<T>(items: Iterable<T>, check: (item: T) => Findings): Findings {
  for (const item of items) {
    try {
      yield* check(item);
    } catch (error) {
      if (error instanceof Undecided) yield error;
      else if (error instanceof Malformed) yield error.message;
      else throw error;
    }
  }
}
