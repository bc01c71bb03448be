import type { EnforcementLevel, Severity } from "../model";

/** Every level of enforcement, by its number on the wire. */
export const enforcementLevels = [
  "advisory",
  "mandatory",
  "disabled",
  "remediate",
] as const satisfies EnforcementLevel[];

/** Every severity, by its number on the wire: 0 is none. */
export const severities = [undefined, "low", "medium", "high", "critical"] as const satisfies (
  Severity | undefined
)[];
