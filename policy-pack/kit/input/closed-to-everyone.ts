import { letsEveryoneIn } from "../../judges/iam/lets-everyone-in";
import type { Statement } from "../../judges/iam/statement";
import type { Findings } from "./finding";
import type { Input } from "./input";
import { policyDocument } from "./policy-document";
import { Undecided } from "./undecided";

/** Judges that the policy document at a place does not let everyone in; `message` says what is wrong if it does. */
export function* closedToEveryone(
  place: Input,
  message: string,
  matters?: (statement: Statement) => boolean,
): Findings {
  const { value, open } = policyDocument(place);
  const answer = letsEveryoneIn(value, matters);
  if (answer === "yes") yield message;
  if (answer === "unknown") yield open[0] ?? new Undecided(place.path);
}
