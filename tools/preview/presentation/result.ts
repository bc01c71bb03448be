import type { Finding, Preview } from "../../engine/model";
import type { Result } from "../../report/run";

/** True for what stops a deployment: a violation of a policy that is mandatory, or that still holds after its remediation. */
export function isBlocking(finding: Finding): boolean {
  return !finding.undecided && (finding.level === "mandatory" || finding.level === "remediate");
}

/** The result of a preview that was started. */
export function resultOf(preview: Preview): Result {
  if (preview.failure) return preview.failure.of === "configuration" ? "usage" : "failed";
  return preview.findings.some(isBlocking) ? "violations" : "clean";
}
