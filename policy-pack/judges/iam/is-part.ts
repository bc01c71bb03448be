import type { Answer } from "./answer";
import type { Part } from "./statement";
import { unknownPart } from "./unknown-part";

/** Whether a part of a policy document is a text, which is given in small letters; the part's own letters may be any. */
export function isPart(part: Part, text: string): Answer {
  if (part === unknownPart) return "unknown";
  return part.toLowerCase() === text ? "yes" : "no";
}
