import { Malformed } from "./malformed";
import { Undecided } from "./undecided";

/** What a read gives, and undefined also where it asks for an unknown or misshapen value. */
export function ifKnown<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Undecided || error instanceof Malformed) return undefined;
    throw error;
  }
}
