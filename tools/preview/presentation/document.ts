import type { Finding, Preview } from "../../engine/model";
import { urnName, urnType } from "../../engine/names/urn";
import { countVerdicts } from "../../report/count-verdicts";
import { documentVersion } from "../../report/formats/json";
import { exitStatus, type Run } from "../../report/run";
import { sortChecks } from "../../report/sort-checks";
import { subjectId } from "../../report/subject";
import type { PreviewSubject } from "./preview-subject";
import { propertyMap, type Json } from "./property-document";
import { resultOf } from "./result";

const nothing = {
  reach: [],
  counts: countVerdicts([]),
  resources: [],
  unanswered: [],
  findings: [],
  checks: [],
  remediations: [],
  diagnostics: [],
  packs: [],
  outputs: {},
  way: null,
  timings: null,
};

/** The document of a preview that ran; `document.schema.json` describes it. */
export function previewDocument(subject: PreviewSubject, preview: Preview, run: Run): Json {
  const result = resultOf(preview);
  return withNulls({
    version: documentVersion,
    ...subject,
    result,
    exitStatus: exitStatus[result],
    failure: preview.failure && { ...preview.failure, problems: [preview.failure.message] },
    reach: run.reach,
    counts: countVerdicts(run.checks),
    resources: preview.resources.map((resource) => ({
      urn: resource.urn,
      type: resource.type,
      name: resource.name,
      parent: resource.parent,
      operation: resource.operation,
      kind: resource.kind,
      provider: resource.provider,
      inputs: propertyMap(resource.inputs),
      options: resource.options,
      dependencies: resource.dependencies,
      propertyDependencies: resource.propertyDependencies,
      position: resource.position,
      after: resource.after,
    })),
    unanswered: preview.unanswered.map((asked) => ({ ...asked, args: propertyMap(asked.args) })),
    findings: preview.findings.map((finding) => findingOf(finding, preview)),
    checks: sortChecks(run.checks, run.rules).map(
      ({ rule, subject: about, verdict, evidence, exemption }) => ({
        policy: rule,
        urn: subjectId(about),
        verdict,
        evidence,
        exemption,
      }),
    ),
    remediations: preview.remediations,
    diagnostics: preview.diagnostics,
    packs: preview.packs.map((pack) => ({
      ...pack,
      policies: pack.policies.map(({ judgedUrns: _, ...policy }) => policy),
    })),
    outputs: propertyMap(preview.outputs),
    way: run.way,
    timings: preview.timings,
  });
}

/** The document of a preview that could not start, because the input was wrong or the tool itself failed. */
export function failureDocument(of: "usage" | "tool", problems: readonly string[]): Json {
  const result = of === "usage" ? "usage" : "failed";
  return withNulls({
    version: documentVersion,
    project: null,
    stack: null,
    organization: null,
    result,
    exitStatus: exitStatus[result],
    failure: { of, message: problems.join("\n"), problems },
    ...nothing,
  });
}

/** undefined has no place in JSON: it becomes null, so that every key is always there. */
function withNulls(value: unknown): Json {
  return JSON.parse(
    JSON.stringify(value, (_key, item: unknown) => (item === undefined ? null : item)),
  ) as Json;
}

function findingOf(finding: Finding, { packs, resources }: Preview) {
  const policy = packs
    .find(({ name }) => name === finding.pack)
    ?.policies.find(({ name }) => name === finding.policy);
  return {
    ...finding,
    type: urnType(finding.urn),
    name: urnName(finding.urn),
    remediation: policy?.remediation,
    url: policy?.url,
    controls: policy?.controls ?? [],
    position: resources.find(({ urn }) => urn === finding.urn)?.position,
  };
}
