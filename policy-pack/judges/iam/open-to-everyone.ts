import { allows } from "./allows";
import { anyAnswer, everyAnswer, notAnswer, type Answer } from "./answer";
import { closedBy } from "./closed-by";
import { isEveryone } from "./is-everyone";
import type { Principal, Statement } from "./statement";
import { unknownPart } from "./unknown-part";

/**
 * Whether a statement of a resource's policy lets anyone in: it allows, for Principal `*`, and no condition says who
 * or whose. A condition on the transport, or one that holds where its key is missing, says neither.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function openToEveryone(statement: Statement): Answer {
  const isClosed = anyAnswer(statement.tests.map(closedBy));
  return everyAnswer([allows(statement), namesEveryone(statement), notAnswer(isClosed)]);
}

/** Allow with NotPrincipal lets in everyone but the ones that it names. */
function namesEveryone({ principals, negated }: Statement): Answer {
  if (negated.includes("NotPrincipal")) return "yes";
  return anyAnswer(
    (principals ?? []).flatMap((principal) => [isEveryone(principal), isAnyAccount(principal)]),
  );
}

/** IAM takes no pattern as a principal; whoever writes this means every account. */
const anyAccount = /^arn:[^:]*:(?:iam|sts)::\*:/;

function isAnyAccount({ name }: Principal): Answer {
  return name !== unknownPart && anyAccount.test(name) ? "yes" : "no";
}
