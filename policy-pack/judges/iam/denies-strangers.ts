import { anyAnswer, everyAnswer, type Answer } from "./answer";
import { closedBy } from "./closed-by";
import { isEveryone } from "./is-everyone";
import { isPart } from "./is-part";
import { matchesGlob } from "./matches-glob";
import type { ConditionTest, Part, Statement } from "./statement";
import { unknownPart } from "./unknown-part";

/**
 * Whether a statement takes back from strangers all that another allows: it denies everyone of whom nothing says that
 * they are one of ours. A Deny wins over each Allow.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html
 */
export function deniesStrangers(denial: Statement, allowed: Statement): Answer {
  const { effect, actions, resources, tests } = denial;
  if (effect === unknownPart || effect.toLowerCase() !== "deny") return "no";
  return everyAnswer([
    deniesEveryone(denial),
    covers(actions, allowed.actions),
    covers(resources, allowed.resources),
    ...tests.map(holdsForStrangers),
  ]);
}

/** NotPrincipal spares the ones that it names. */
function deniesEveryone({ principals = [], negated }: Statement): Answer {
  if (negated.includes("NotPrincipal")) return "yes";
  return anyAnswer(principals.map(isEveryone));
}

/**
 * What the other statement names by `NotAction` or `NotResource` is covered by a `*` alone; a denial that names by these
 * itself covers nothing.
 */
function covers(patterns: readonly Part[], texts: readonly Part[]): Answer {
  const all = texts.length === 0 ? [""] : texts;
  return everyAnswer(all.map((text) => anyAnswer(patterns.map((pattern) => fits(pattern, text)))));
}

function fits(pattern: Part, text: Part): Answer {
  if (pattern === "*") return "yes";
  if (pattern === unknownPart || text === unknownPart) return "unknown";
  return matchesGlob(pattern.toLowerCase(), text.toLowerCase()) ? "yes" : "no";
}

/** A negated test holds where its key is missing, and so for whoever brings none; of any value it does not. */
function holdsForStrangers({ operator, key, values }: ConditionTest): Answer {
  if (key === "*") return "unknown";
  const plain = operator.toLowerCase().replace("forallvalues:", "").replace("ifexists", "");
  if (plain.startsWith("foranyvalue:")) return "no";
  if (plain === "bool" && servicesOfAws.has(key)) {
    return everyAnswer(values.map((value) => isPart(value, "false")));
  }
  const compared = plain.replace("not", "");
  return compared === plain ? "no" : closedBy({ operator: compared, key, values });
}

/** False for everyone but services of AWS, which a Deny has to spare. */
const servicesOfAws: ReadonlySet<string> = new Set(["aws:principalisawsservice", "aws:viaawsservice"]);
