import { anyAnswer, everyAnswer, notAnswer, type Answer } from "../judges/iam/answer";
import { deniesStrangers } from "../judges/iam/denies-strangers";
import { statementsOf, type Statement } from "../judges/iam/statement";
import { unknownPart } from "../judges/iam/unknown-part";
import type { Findings } from "../kit/input/finding";
import type { Input } from "../kit/input/input";
import { Undecided } from "../kit/input/undecided";

/**
 * Judges the policy document at a place by its statements; `message` says what is wrong where the judge answers yes for
 * one of them, and no other takes back what it allows to strangers. What is no policy document has none.
 */
export function* judgedStatements(
  place: Input,
  isWrong: (statement: Statement) => Answer,
  message: string,
): Findings {
  const open: Undecided[] = [];
  const statements = statementsOf(place.document().plain(unknownPart, open)) ?? [];
  const known = statements.filter((statement) => statement !== unknownPart);
  const answer = anyAnswer(
    statements.map((statement) => {
      if (statement === unknownPart) return "unknown";
      const isTakenBack = anyAnswer(known.map((other) => deniesStrangers(other, statement)));
      return everyAnswer([isWrong(statement), notAnswer(isTakenBack)]);
    }),
  );
  if (answer === "yes") yield message;
  if (answer === "unknown") yield open[0] ?? new Undecided(place.path);
}
