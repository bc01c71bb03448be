import type { Findings } from "../kit/input/finding";
import type { Input } from "../kit/input/input";
import { repairable } from "../kit/input/repairable";

/** What a property has to be. */
export interface Expectation {
  /** The values that hold the requirement, in small letters. */
  readonly safe: readonly string[];
  /** What is wrong with every other value; the path stands before it. */
  readonly wrong: string;
  /** What follows when it is left out; undefined where the service's own choice is safe. */
  readonly unset?: string;
  /** The one value to set. */
  readonly set: string | boolean;
}

/** Judges a property that has exactly one value to advise, which is also its repair. */
export function* expected(place: Input, { safe, wrong, unset, set }: Expectation): Findings {
  const value = place.text()?.toLowerCase();
  if (value === undefined) {
    if (unset === undefined) return;
    yield repairable(`${place.path} is not set, so ${unset}. Set it to ${set}.`, place, set);
  } else if (!safe.includes(value)) {
    yield repairable(`${place.path} ${wrong}. Set it to ${set}.`, place, set);
  }
}
