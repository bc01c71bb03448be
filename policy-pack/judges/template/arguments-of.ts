import type { Expression, Step } from "./syntax";

/** What a step of a reference is called with; nothing where it is no call. */
export function argumentsOf(step: Step | undefined): readonly Expression[] {
  return step?.type === "method" && step.args !== false ? step.args : [];
}
