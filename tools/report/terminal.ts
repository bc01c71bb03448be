import { makeUrn, rootStackType } from "../engine/names/urn";
import type { Preview } from "../engine/model";
import { renderDiagnostics } from "./diagnostics-report";
import type { Subject } from "./document";
import { renderOutputs } from "./outputs-report";
import type { Paint } from "./paint";
import { renderPolicies, renderUndecided } from "./policy-report";
import { renderResourceTree } from "./resource-tree";
import { renderSafety } from "./safety-report";
import { renderSummary } from "./summary-report";

function renderFailure(preview: Preview, paint: Paint): readonly string[] {
  if (preview.failure === undefined) return [];
  const { of, message } = preview.failure;
  if (preview.diagnostics.some((diagnostic) => diagnostic.message.includes(message.trimEnd()))) return [];
  const what = of === "program" ? "The program failed:" : "A policy pack could not be run:";
  return [
    paint(["bold", "red"], what),
    ...message
      .trimEnd()
      .split("\n")
      .map((line) => `    ${line}`.trimEnd()),
  ];
}

/** The whole report of a preview for a person at a terminal. */
export function renderTerminal(subject: Subject, preview: Preview, paint: Paint): string {
  const { project, stack } = subject;
  const stackUrn = makeUrn(subject, "", rootStackType, `${project}-${stack}`);
  const sections = [
    [`${paint("bold", `Offline preview of ${project} (${stack})`)}, as if nothing were deployed yet`],
    renderResourceTree(preview.resources, paint),
    renderPolicies(preview, paint),
    renderUndecided(preview, paint),
    renderDiagnostics(preview.diagnostics, stackUrn, paint),
    renderOutputs(preview.outputs, paint),
    renderFailure(preview, paint),
    renderSafety(preview, paint),
    renderSummary(preview, paint),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}
