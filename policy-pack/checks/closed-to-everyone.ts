import { letsEveryoneIn } from "../judges/iam/lets-everyone-in";
import type { Statement } from "../judges/iam/statement";
import { unknownPart } from "../judges/iam/unknown-part";
import type { Findings } from "../kit/input/finding";
import type { Input } from "../kit/input/input";
import { Undecided } from "../kit/input/undecided";

/** Judges that the policy document at a place does not let everyone in; `message` says what is wrong if it does. */
export function* closedToEveryone(
  place: Input,
  message: string,
  matters?: (statement: Statement) => boolean,
): Findings {
  const open: Undecided[] = [];
  const document = place.document().plain(unknownPart, open);
  const answer = document === unknownPart ? "unknown" : letsEveryoneIn(document, matters);
  if (answer === "yes") yield message;
  if (answer === "unknown") yield open[0] ?? new Undecided(place.path);
}
