import type { Finding, Preview } from "../../engine/model";
import type { Result } from "../../report/run";

/** True for what stops a deployment: a violation, or a question that is open, of a policy that is mandatory or still holds after its remediation. */
export function isBlocking({ level }: Finding): boolean {
  return level === "mandatory" || level === "remediate";
}

/** The result of a preview that was started. */
export function resultOf(preview: Preview): Result {
  if (preview.failure) return preview.failure.of === "configuration" ? "usage" : "failed";
  return preview.findings.some(isBlocking) ? "violations" : "clean";
}
