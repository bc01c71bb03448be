import { EnforcementLevel as LevelMessage, PolicySeverity } from "@pulumi/pulumi/proto/analyzer_pb";
import type { EnforcementLevel, Severity } from "../model";

/** Every level of enforcement. */
export const enforcementLevels: readonly EnforcementLevel[] = [
  "advisory",
  "mandatory",
  "remediate",
  "disabled",
];
const severities: readonly Severity[] = ["low", "medium", "high", "critical"];

/** The wire form of a level. */
export function levelMessage(level: EnforcementLevel): LevelMessage {
  return LevelMessage[level.toUpperCase() as Uppercase<EnforcementLevel>];
}

/** A level from its wire form; throws for one that this engine does not know. */
export function levelOf(message: LevelMessage): EnforcementLevel {
  const found = enforcementLevels.find((level) => levelMessage(level) === message);
  if (found === undefined) throw new Error(`invalid enforcement level ${message}`);
  return found;
}

/** A severity from its wire form; undefined if none is stated. */
export function severityOf(message: PolicySeverity): Severity | undefined {
  return severities.find(
    (severity) =>
      PolicySeverity[`POLICY_SEVERITY_${severity.toUpperCase() as Uppercase<Severity>}`] === message,
  );
}
