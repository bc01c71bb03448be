import { Malformed } from "./malformed";
import { Undecided } from "./undecided";

/**
 * Whether a question is answered yes already. No is also the answer where an unknown or misshapen value leaves it
 * open: use it to pass early, never to report.
 */
export function surely(question: () => boolean): boolean {
  try {
    return question();
  } catch (error) {
    if (error instanceof Undecided || error instanceof Malformed) return false;
    throw error;
  }
}
