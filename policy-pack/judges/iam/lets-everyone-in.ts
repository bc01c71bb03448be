import { anyAnswer, type Answer } from "./answer";
import { openToEveryone } from "./open-to-everyone";
import { statementsOf } from "./statement";
import { unknownPart } from "./unknown-part";

/** Whether a statement of a resource's policy lets anyone in. What is no policy document lets nobody in. */
export function letsEveryoneIn(document: unknown): Answer {
  const statements = statementsOf(document) ?? [];
  return anyAnswer(
    statements.map((statement) => (statement === unknownPart ? "unknown" : openToEveryone(statement))),
  );
}
