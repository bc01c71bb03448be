import type { Answer } from "./answer";
import { isPart } from "./is-part";
import type { Principal } from "./statement";
import { unknownPart } from "./unknown-part";

/** Whether a principal is everyone there is, with an account or without. */
export function isEveryone({ kind, name }: Principal): Answer {
  const isAccount = kind === unknownPart || ["aws", "*"].includes(kind.toLowerCase());
  return isAccount ? isPart(name, "*") : "no";
}
