import { closingConditionKeys } from "../../catalogues/iam/closing-condition-keys";
import { everyAnswer, type Answer } from "./answer";
import { isPart } from "./is-part";
import type { ConditionTest, Part } from "./statement";
import { unknownPart } from "./unknown-part";

/**
 * True for clients in the file system's own network alone.
 * https://docs.aws.amazon.com/efs/latest/ug/access-control-block-public-access.html
 */
const viaMountTarget = "elasticfilesystem:accessedviamounttarget";

/** Whether a test of a condition says who or whose, so that a statement with it is not open to everyone. */
export function closedBy({ operator, key, values }: ConditionTest): Answer {
  if (key === "*") return "unknown";
  const plain = operator.toLowerCase().replace("foranyvalue:", "");
  if (key === viaMountTarget && plain === "bool")
    return everyAnswer(values.map((value) => isPart(value, "true")));
  if (key === "aws:sourceip" && plain === "ipaddress") return everyAnswer(values.map(isNarrowRange));
  const compares = /^(?:string(?:equals|like|equalsignorecase)|arn(?:equals|like))$/.test(plain);
  if (!compares || !closingConditionKeys.has(key) || values.length === 0) return "no";
  return everyAnswer(values.map((value) => isFixed(key, value)));
}

/** A pattern would let in others too, save below an account or an organization that the key's values begin with. */
function isFixed(key: string, value: Part): Answer {
  if (value === unknownPart) return "unknown";
  const text = value.replace(ownPattern[key] ?? /$/, "");
  return text !== "" && !/[*?]|\$\{/.test(text) ? "yes" : "no";
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgpaths */
const below = /(?<=^o-\w+\/(?:[\w-]+\/)*)\*$/;

const ownPattern: Readonly<Record<string, RegExp>> = {
  "s3:dataaccesspointarn": /:accesspoint\/\*$/,
  "aws:principalorgpaths": below,
  "aws:sourceorgpaths": below,
};

/** Everyone's addresses are not a range: at least /8, and /32 of IPv6. */
function isNarrowRange(range: Part): Answer {
  if (range === unknownPart) return "unknown";
  const [address = "", bits] = range.split("/");
  const least = address.includes(":") ? 32 : 8;
  if (!/^[\da-f.:]+$/i.test(address)) return "no";
  return bits === undefined || Number(bits) >= least ? "yes" : "no";
}
