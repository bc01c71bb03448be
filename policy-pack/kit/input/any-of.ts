import { Malformed } from "./malformed";
import { Undecided } from "./undecided";

/**
 * Whether at least one of the questions is answered yes. An unknown or misshapen value in one of them matters only
 * if no other is answered yes: then it is thrown. Ask the cheapest question first.
 */
export function anyOf(...questions: (() => boolean)[]): boolean {
  let open: Undecided | Malformed | undefined;
  for (const question of questions) {
    try {
      if (question()) return true;
    } catch (error) {
      if (!(error instanceof Undecided || error instanceof Malformed)) throw error;
      open ??= error;
    }
  }
  if (open !== undefined) throw open;
  return false;
}
