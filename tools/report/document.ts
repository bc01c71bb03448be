import type { Preview } from "../engine/model";
import { exitStatus, resultOf } from "./result";
import { propertyMap, type Json } from "./property-document";

/** Version of the document; a change that can break a reader raises it. */
export const documentVersion = 1;

/** What a document is about. */
export interface Subject {
  readonly project: string;
  readonly stack: string;
  readonly organization: string;
}

const nothing = {
  resources: [],
  findings: [],
  remediations: [],
  diagnostics: [],
  packs: [],
  outputs: {},
  timings: null,
};

/** undefined has no place in JSON: it becomes null, so that every key is always there. */
function withNulls(value: unknown): Json {
  return JSON.parse(
    JSON.stringify(value, (_key, item: unknown) => (item === undefined ? null : item)),
  ) as Json;
}

/** The document of a preview that ran; `document.schema.json` describes it. */
export function previewDocument(subject: Subject, preview: Preview): Json {
  const result = resultOf(preview);
  return withNulls({
    version: documentVersion,
    ...subject,
    result,
    exitStatus: exitStatus[result],
    failure: preview.failure && { ...preview.failure, problems: [preview.failure.message] },
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
    })),
    findings: preview.findings,
    remediations: preview.remediations,
    diagnostics: preview.diagnostics,
    packs: preview.packs,
    outputs: propertyMap(preview.outputs),
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
