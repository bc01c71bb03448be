import { closingConditionKeys } from "../../catalogues/iam/closing-condition-keys";
import { anyAnswer, everyAnswer, type Answer } from "./answer";
import type { ConditionTest, Part, Principal, Statement } from "./statement";
import { unknownPart } from "./unknown-part";

/**
 * Whether a statement of a resource's policy lets anyone in: it allows, for Principal `*`, and no condition says who
 * or whose. A condition on the transport, or one that holds where its key is missing, says neither.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function openToEveryone(statement: Statement): Answer {
  const isClosed = anyAnswer(statement.tests.map(closes));
  return everyAnswer([allows(statement.effect), namesEveryone(statement), not(isClosed)]);
}

function allows(effect: Part): Answer {
  if (effect === unknownPart) return "unknown";
  return effect.toLowerCase() === "allow" ? "yes" : "no";
}

/** Allow with NotPrincipal lets in everyone but the ones that it names. */
function namesEveryone({ principals, negated }: Statement): Answer {
  if (negated.includes("NotPrincipal")) return "yes";
  return anyAnswer((principals ?? []).map(isEveryone));
}

function isEveryone({ kind, name }: Principal): Answer {
  if (kind !== unknownPart && !["aws", "*"].includes(kind.toLowerCase())) return "no";
  if (name === unknownPart) return "unknown";
  return name === "*" ? "yes" : "no";
}

function closes({ operator, key, values }: ConditionTest): Answer {
  if (key === "*") return "unknown";
  const plain = operator.toLowerCase().replace(/^foranyvalue:/, "");
  if (key === "aws:sourceip" && plain === "ipaddress") return everyAnswer(values.map(isNarrowRange));
  const compares = /^(?:string(?:equals|like|equalsignorecase)|arn(?:equals|like))$/.test(plain);
  if (!compares || !closingConditionKeys.has(key) || values.length === 0) return "no";
  return everyAnswer(values.map((value) => isFixed(key, value)));
}

/** A pattern would let in others too, save in the name of an access point below an account. */
function isFixed(key: string, value: Part): Answer {
  if (value === unknownPart) return "unknown";
  const text = key === "s3:dataaccesspointarn" ? value.replace(/:accesspoint\/\*$/, "") : value;
  return text !== "" && !/[*?]|\$\{/.test(text) ? "yes" : "no";
}

/** Everyone's addresses are not a range: at least /8, and /32 of IPv6. */
function isNarrowRange(range: Part): Answer {
  if (range === unknownPart) return "unknown";
  const [address = "", bits] = range.split("/");
  const least = address.includes(":") ? 32 : 8;
  if (!/^[\da-f.:]+$/i.test(address)) return "no";
  return bits === undefined || Number(bits) >= least ? "yes" : "no";
}

function not(answer: Answer): Answer {
  return answer === "unknown" ? answer : answer === "yes" ? "no" : "yes";
}
