import type { EnforcementLevel } from "../../tools/engine/model";
import type { PolicyInfo } from "../../tools/engine/packs/pack-description";

/** A policy that says no more of itself than its name, its level and the schema of its configuration. */
export function policyInfo(
  name: string,
  level: EnforcementLevel,
  properties: Record<string, unknown> = {},
  required: string[] = [],
): PolicyInfo {
  return {
    name,
    level,
    description: "",
    remediation: undefined,
    severity: undefined,
    kind: "resource",
    url: undefined,
    controls: [],
    configSchema: { properties, required },
  };
}
