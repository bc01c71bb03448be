import type { EnforcementLevel, Finding, Preview, Severity } from "../../engine/model";

const levels: readonly (EnforcementLevel | undefined)[] = ["remediate", "mandatory", "advisory", "disabled"];
const severities: readonly (Severity | undefined)[] = ["critical", "high", "medium", "low", undefined];

/**
 * The preview in an order that does not depend on the time at which a resource happened to register:
 * resources by URN, findings as the CLI sorts them, diagnostics by resource and within one as they came.
 */
export function sortPreview(preview: Preview): Preview {
  return {
    ...preview,
    resources: preview.resources
      .toSorted((left, right) => compareText(left.urn, right.urn))
      .map((resource) => ({ ...resource, dependencies: resource.dependencies.toSorted(compareText) })),
    findings: preview.findings.toSorted(compareFindings),
    remediations: preview.remediations.toSorted(
      (left, right) => compareText(left.urn, right.urn) || compareText(left.policy, right.policy),
    ),
    diagnostics: preview.diagnostics.toSorted((left, right) => compareText(left.urn ?? "", right.urn ?? "")),
  };
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function compareFindings(left: Finding, right: Finding): number {
  return (
    levels.indexOf(left.level) - levels.indexOf(right.level) ||
    severities.indexOf(left.severity) - severities.indexOf(right.severity) ||
    compareText(left.policy, right.policy) ||
    compareText(left.urn, right.urn) ||
    compareText(left.message, right.message)
  );
}
