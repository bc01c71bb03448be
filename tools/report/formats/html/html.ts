import { createHash } from "node:crypto";
import { countVerdicts } from "../../count-verdicts";
import { groupByRule } from "../../group-by-rule";
import { headline } from "../../headline";
import type { Run } from "../../run";
import type { Section } from "../../section";
import { count } from "../../text/count";
import type { Verdict } from "../../verdict";
import { filterStyle, renderFilters } from "./filters";
import { renderFindings, renderHolds, renderUnasked } from "./findings";
import { markup, Markup } from "./markup";
import { style } from "./style";
import { renderWay } from "./way";

const css = `${style}${filterStyle}`;
const hash = createHash("sha256").update(css).digest("base64");

/** Nothing but the page's own style: whatever a program, a pack or a server says, it can neither run nor load. */
const contentSecurityPolicy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;

/** The run as one HTML file that needs nothing else, and no script. */
export async function renderHtml(run: Run): Promise<string> {
  const groups = groupByRule(run);
  const way = run.way === undefined || run.way.hops.length === 0 ? undefined : await renderWay(run.way);
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${headline(run)} ${run.title}</title>
<style>${new Markup(css)}</style>
</head>
<body>
<header class="v-${standing(run)}">
<h1>${headline(run)}</h1>
<p class="meta"><strong>${run.title}</strong> · secure-transport ${run.tool.name} ${run.tool.version} · ${run.started} · ${(run.milliseconds / 1000).toFixed(1)} s</p>
</header>
<main>
${renderProblems(run)}${renderReach(run)}${renderFilters(run)}
${renderFindings(groups, run)}
${way}
${renderHolds(groups, run)}
${renderExempt(run)}
${renderUnasked(groups, run)}
${renderNotes(run)}
${run.sections.map(renderSection)}
</main>
</body>
</html>
`;
  return page.text;
}

function standing(run: Run): Verdict {
  const { pass, undecided, warn } = countVerdicts(run.checks);
  if (run.result !== "clean") return "fail";
  if (undecided > 0 || pass === 0) return "undecided";
  return warn > 0 ? "warn" : "pass";
}

function renderProblems({ problems }: Run): Markup {
  return markup`${problems.map((problem) => markup`<p class="problems">${problem}</p>`)}`;
}

function renderReach({ reach }: Run): Markup {
  return reach.length === 0
    ? markup``
    : markup`<ul class="reach">${reach.map((sentence) => markup`<li>${sentence}</li>`)}</ul>`;
}

function renderExempt({ checks }: Run): Markup {
  const exempt = checks.filter(({ exemption }) => exemption !== undefined);
  if (exempt.length === 0) return markup``;
  return markup`<h2 id="exempt">Exempt</h2><div class="scroll"><table><thead><tr><th scope="col">Rule</th><th scope="col">Subject</th><th scope="col">Reason</th><th scope="col">Until</th></tr></thead><tbody>${exempt.map(
    ({ rule, subject, exemption }) =>
      markup`<tr class="v-skipped"><td><code>${rule}</code></td><td>${subject.kind === "resource" ? subject.name : subject.host}</td><td>${exemption?.reason}</td><td>${exemption?.until}</td></tr>`,
  )}</tbody></table></div>`;
}

function renderNotes({ notes }: Run): Markup {
  if (notes.length === 0) return markup``;
  return markup`<h2 id="messages">Messages</h2><details><summary>${count(notes.length, "message")} of program, packs and tool</summary>${notes.map(
    ({ severity, about, message }) =>
      markup`<pre>${severity === "info" ? undefined : `${severity}: `}${about === undefined ? undefined : `${about}: `}${message}</pre>`,
  )}</details>`;
}

function renderSection(section: Section): Markup {
  const body =
    section.kind === "lines"
      ? markup`<pre>${section.lines.join("\n")}</pre>`
      : markup`<div class="scroll"><table><thead><tr>${section.columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead><tbody>${section.rows.map(
          (cells) => markup`<tr>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`,
        )}</tbody></table></div>`;
  return markup`<h2>${section.title}</h2><details><summary>${section.kind === "table" ? count(section.rows.length, "row") : count(section.lines.length, "line")}</summary>${body}</details>`;
}
