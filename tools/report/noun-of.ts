import type { Run } from "./run";

/** What a rule is to a tool, one and several. */
export function nounOf(tool: Run["tool"]["name"]): readonly [singular: string, plural: string] {
  return tool === "preview" ? ["policy", "policies"] : ["question", "questions"];
}
