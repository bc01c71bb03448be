import { PolicySeverity } from "@pulumi/pulumi/proto/analyzer_pb";
import type { Severity } from "../model";

const severities: ReadonlyMap<PolicySeverity, Severity> = new Map<PolicySeverity, Severity>([
  [PolicySeverity.POLICY_SEVERITY_LOW, "low"],
  [PolicySeverity.POLICY_SEVERITY_MEDIUM, "medium"],
  [PolicySeverity.POLICY_SEVERITY_HIGH, "high"],
  [PolicySeverity.POLICY_SEVERITY_CRITICAL, "critical"],
]);

/** A severity from its wire form; undefined if none is stated. */
export function severityOf(message: PolicySeverity): Severity | undefined {
  return severities.get(message);
}
