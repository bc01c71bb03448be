import { anyAnswer, type Answer } from "./answer";
import { openToEveryone } from "./open-to-everyone";
import { statementsOf, type Statement } from "./statement";
import { unknownPart } from "./unknown-part";

/**
 * Whether a statement of a resource's policy, among those that `matters` says are of interest, lets anyone in. What is
 * no policy document lets nobody in.
 */
export function letsEveryoneIn(
  document: unknown,
  matters: (statement: Statement) => boolean = () => true,
): Answer {
  const statements = statementsOf(document) ?? [];
  return anyAnswer(
    statements.map((statement) => {
      if (statement === unknownPart) return "unknown";
      return matters(statement) ? openToEveryone(statement) : "no";
    }),
  );
}
