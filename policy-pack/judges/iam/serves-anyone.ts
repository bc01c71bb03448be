import { allows } from "./allows";
import { anyAnswer, everyAnswer, notAnswer, type Answer } from "./answer";
import { closedBy } from "./closed-by";
import { namesAnyAccount } from "./names-any-account";
import type { ConditionTest, Principal, Statement } from "./statement";
import { unknownPart } from "./unknown-part";

/**
 * Whether a statement of a resource's policy lets an AWS service in on behalf of anyone: no condition says for whom.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export function servesAnyone(statement: Statement): Answer {
  const { principals = [], tests } = statement;
  const isNarrowed = anyAnswer([...tests.map(closedBy), ...tests.map(namesAccount)]);
  return everyAnswer([allows(statement), anyAnswer(principals.map(isService)), notAnswer(isNarrowed)]);
}

function isService({ kind }: Principal): Answer {
  if (kind === unknownPart) return "unknown";
  return kind.toLowerCase() === "service" ? "yes" : "no";
}

/** A pattern of one account's things is narrow enough for a service. */
function namesAccount({ operator, key, values }: ConditionTest): Answer {
  if (key !== "aws:sourcearn" || !/^(?:foranyvalue:)?(?:arn|string)(?:like|equals)$/i.test(operator))
    return "no";
  if (values.length === 0) return "no";
  return everyAnswer(
    values.map((value) => (value === unknownPart ? "unknown" : namesAnyAccount(value) ? "no" : "yes")),
  );
}
