import type { Finding, Preview } from "../engine/model";

/** How a preview ended, and the exit status that says so. */
export const exitStatus = { clean: 0, violations: 1, usage: 2, failed: 3 } as const;

/** `clean`: nothing to object; `violations`: of a mandatory policy; `usage`: bad input; `failed`: could not be run. */
export type Result = keyof typeof exitStatus;

/** True for what stops a deployment: a violation of a policy that is mandatory, or that still holds after its remediation. */
export function isBlocking(finding: Finding): boolean {
  return !finding.undecided && (finding.level === "mandatory" || finding.level === "remediate");
}

/** The result of a preview that was started. */
export function resultOf(preview: Preview): Result {
  if (preview.failure) return preview.failure.of === "configuration" ? "usage" : "failed";
  return preview.findings.some(isBlocking) ? "violations" : "clean";
}
