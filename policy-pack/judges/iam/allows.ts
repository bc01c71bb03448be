import type { Answer } from "./answer";
import type { Statement } from "./statement";
import { unknownPart } from "./unknown-part";

/** Whether a statement allows what it names, rather than denying it. */
export function allows({ effect }: Statement): Answer {
  if (effect === unknownPart) return "unknown";
  return effect.toLowerCase() === "allow" ? "yes" : "no";
}
