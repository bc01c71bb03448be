import type { EngineEvent } from "./engine-events";

/** A violation in one line: `level severity policy type::name` and, after a line break, what is wrong. */
export function policyFindings(events: readonly EngineEvent[]): string[] {
  return events
    .flatMap(({ policyEvent }) => (policyEvent === undefined ? [] : [policyEvent]))
    .map(({ enforcementLevel, severity, policyName, resourceUrn, message }) => {
      const resource = (resourceUrn ?? "").split("::").slice(2).join("::");
      return `${enforcementLevel} ${severity ?? "-"} ${policyName} ${resource}\n${withoutDescription(message.trimEnd())}`;
    })
    .sort();
}

/** The engine puts the policy's description before the message of a violation. */
function withoutDescription(message: string): string {
  return message.includes("\n") ? message.slice(message.indexOf("\n") + 1) : message;
}
