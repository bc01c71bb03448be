import { collected, type Each } from "./collected";
import { each } from "./each";
import { once } from "./once";

/**
 * Searches once for what many checks go through, such as the thousands of operations of a definition. What the search
 * itself finds unknown or misshapen on its way is told to everybody who asks.
 */
export function gathered<T>(search: Each<T>): Each<T> {
  const result = once(() => collected(search));
  return function* (check) {
    const { things, findings } = result();
    yield* findings;
    yield* each(things, check);
  };
}
