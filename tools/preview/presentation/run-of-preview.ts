import type { Preview } from "../../engine/model";
import { makeUrn, rootStackType, urnName } from "../../engine/names/urn";
import { paintWith } from "../../report/paint";
import type { Note, Run } from "../../report/run";
import type { Section } from "../../report/section";
import { wayOf } from "../way/way-of";
import { checksOf } from "./checks-of";
import { previewDocument } from "./document";
import { renderOutputs } from "./outputs-report";
import type { PreviewSubject } from "./preview-subject";
import { reachOf } from "./reach-of";
import { renderResourceTree } from "./resource-tree";
import { resultOf } from "./result";
import { rulesOf } from "./rules-of";

/** What a report tells beside the preview itself. */
export interface RunContext {
  readonly version: string;
  readonly started: Date;
  /** Pulumi.yaml, relative to the repository. */
  readonly projectFile: string;
}

/** The run that every format shows, from a preview that is sorted. */
export function runOfPreview(subject: PreviewSubject, preview: Preview, context: RunContext): Run {
  const { project, stack } = subject;
  const stackUrn = makeUrn(subject, "", rootStackType, `${project}-${stack}`);
  const rules = rulesOf(preview);
  const checks = checksOf(preview, stackUrn);
  const reach = reachOf(preview);
  const run: Run = {
    tool: { name: "preview", version: context.version },
    title: `${project} (${stack})`,
    started: context.started.toISOString(),
    milliseconds: preview.timings.total,
    result: resultOf(preview),
    problems: preview.failure === undefined ? [] : [preview.failure.message],
    rules,
    checks,
    reach: preview.failure === undefined ? reach.sentences : [],
    notes: notesOf(preview),
    sections: sectionsOf(preview, reach.unjudged),
    way: wayOf(preview.resources, checks, rules),
    projectFile: context.projectFile,
    document: {},
  };
  return { ...run, ownDocument: previewDocument(subject, preview, run) };
}

/** What was said, without what the failure says already. */
function notesOf({ diagnostics, failure }: Preview): readonly Note[] {
  return diagnostics
    .filter(({ severity, message }) => severity !== "debug" && message.trim() !== "")
    .filter(({ message }) => failure?.message.startsWith(message.trim()) !== true)
    .map(({ severity, message, urn }) => ({
      severity: severity === "debug" ? "info" : severity,
      message: message.trimEnd(),
      about: urn === undefined || urnName(urn) === "" ? undefined : urnName(urn),
    }));
}

function sectionsOf(preview: Preview, unjudged: Section | undefined): readonly Section[] {
  const plain = paintWith(false);
  const lines = (title: string, text: readonly string[]): Section[] =>
    text.length === 0 ? [] : [{ kind: "lines", title, lines: text.join("\n").split("\n") }];
  const remedied = preview.remediations.map(
    ({ policy, urn, properties }) => `    ${policy}: ${urnName(urn)} ${properties.join(", ")}`,
  );
  return [
    ...lines("What would be created and read", renderResourceTree(preview.resources, plain)),
    ...lines("Outputs", renderOutputs(preview.outputs, plain)),
    ...lines("Remedied by packs", remedied),
    ...(unjudged === undefined ? [] : [unjudged]),
  ];
}
