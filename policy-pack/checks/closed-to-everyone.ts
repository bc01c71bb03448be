import { everyAnswer, type Answer } from "../judges/iam/answer";
import { openToEveryone } from "../judges/iam/open-to-everyone";
import type { Statement } from "../judges/iam/statement";
import type { Findings } from "../kit/input/finding";
import type { Input } from "../kit/input/input";
import { judgedStatements } from "./judged-statements";

/**
 * Judges that the policy document at a place does not let everyone in by a statement that matters; `message` says what is
 * wrong if it does.
 */
export function closedToEveryone(
  place: Input,
  message: string,
  matters: (statement: Statement) => Answer = () => "yes",
): Findings {
  return judgedStatements(
    place,
    (statement) => everyAnswer([matters(statement), openToEveryone(statement)]),
    message,
  );
}
