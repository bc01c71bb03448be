import { each } from "./each";
import type { Findings } from "./finding";
import { once } from "./once";

/** Goes through things: applies a check to each. */
export type Each<T> = (check: (thing: T) => Findings) => Findings;

/**
 * Searches once for what many checks go through, such as the thousands of operations of a definition. What the search
 * itself finds unknown or misshapen on its way is told to everybody who asks.
 */
export function gathered<T>(search: Each<T>): Each<T> {
  const result = once(() => {
    const things: T[] = [];
    const findings = [
      // eslint-disable-next-line require-yield -- it only notes what is there
      ...search(function* (thing) {
        things.push(thing);
      }),
    ];
    return { things, findings };
  });
  return function* (check) {
    const { things, findings } = result();
    yield* findings;
    yield* each(things, check);
  };
}
