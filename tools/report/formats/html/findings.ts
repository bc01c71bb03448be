import type { Check } from "../../check";
import { alike, type Alike } from "../../alike";
import type { RuleGroup } from "../../group-by-rule";
import { isRaised } from "../../is-raised";
import { nounOf } from "../../noun-of";
import { placeOf } from "../../place-of";
import type { Rule } from "../../rule";
import type { Run } from "../../run";
import { shortType } from "../../short-type";
import { subjectName } from "../../subject";
import { count } from "../../text/count";
import { safeUrl } from "../../text/safe-url";
import { verdictSign } from "../../verdict-sign";
import { verdictWord } from "../../verdict-word";
import { markup, type Markup } from "./markup";

/** So many subjects of one finding are shown without a click. */
const openLimit = 12;

/** A card for each rule that something is to be said of: what it requires, how to get there, and each finding. */
export function renderFindings(groups: readonly RuleGroup[], run: Run): Markup {
  const shown = groups.filter(({ verdict }) => isRaised(verdict));
  if (shown.length === 0) return markup``;
  return markup`<h2 id="findings">Findings</h2>\n${shown.map((group) => renderCard(group, run))}`;
}

/** The rules with nothing to object to on what they looked at, each with what its verdicts rest on. */
export function renderHolds(groups: readonly RuleGroup[], run: Run): Markup {
  const shown = groups.filter(({ verdict }) => verdict === "pass");
  if (shown.length === 0) return markup``;
  return markup`<h2 id="holds">Without a finding, on what was looked at</h2>\n${shown.map(
    ({ rule, checks }) =>
      markup`<section class="v-pass"><details><summary><span class="sign">${verdictSign.pass}</span> <code>${rule.id}</code> <span class="soft">${count(checks.length, run.tool.name === "preview" ? "resource" : "answer")}</span> ${rule.description}</summary>${reference(rule)}${list(checks, rule, run)}</details></section>\n`,
  )}`;
}

/** The rules that found nothing to judge, or were not asked: no evidence of anything. */
export function renderUnasked(groups: readonly RuleGroup[], run: Run): Markup {
  const shown = groups.filter(({ verdict }) => verdict === "notApplicable" || verdict === "skipped");
  if (shown.length === 0) return markup``;
  const [noun, nouns] = nounOf(run.tool.name);
  return markup`<h2 id="not-asked">Not asked, or nothing to judge</h2><details><summary>${count(shown.length, noun, nouns)}: no evidence of anything</summary><div class="scroll"><table><thead><tr><th scope="col">Name</th><th scope="col">Requirement</th><th scope="col">Why</th></tr></thead><tbody>${shown.map(
    ({ rule, checks, verdict }) =>
      markup`<tr class="v-${verdict}"><td><code>${rule.id}</code></td><td>${rule.description}</td><td>${checks[0]?.message ?? verdictWord(verdict, run.tool.name)}</td></tr>`,
  )}</tbody></table></div></details>`;
}

function renderCard({ rule, checks, verdict }: RuleGroup, run: Run): Markup {
  const open = checks.filter((check) => isRaised(check.verdict));
  const rest = checks.filter((check) => !isRaised(check.verdict));
  const severity =
    rule.severity === undefined ? undefined : markup` <span class="badge">${rule.severity}</span>`;
  return markup`<article aria-labelledby="rule-${rule.id}"><h3 id="rule-${rule.id}" class="v-${verdict}"><span class="sign">${verdictSign[verdict]}</span> ${rule.id}${severity}</h3>
<p>${rule.description}</p>
${rule.remediation === undefined ? undefined : markup`<p><strong>Fix:</strong> ${rule.remediation}</p>\n`}${reference(rule)}${list(open, rule, run)}${
    rest.length === 0
      ? undefined
      : markup`<details><summary>${count(rest.length, "other check")} of this ${nounOf(run.tool.name)[0]}</summary>${list(rest, rule, run)}</details>`
  }</article>\n`;
}

function reference({ url, controls, criterion, help }: Rule): Markup {
  const link = url === undefined ? undefined : safeUrl(url);
  const parts = [
    ...(link === undefined ? [] : [markup`<a href="${link}" rel="noreferrer">Documentation</a>`]),
    ...controls.map((control) => markup`<span class="badge">${control}</span>`),
    ...(criterion === undefined ? [] : [markup`<span class="soft">${criterion}</span>`]),
  ];
  return markup`${help === undefined ? undefined : markup`<p>${help}</p>`}${parts.length === 0 ? undefined : markup`<p>${parts.map((part) => markup`${part} `)}</p>`}`;
}

/** What says the same of several subjects says it once, before them. */
function list(checks: readonly Check[], rule: Rule, run: Run): Markup {
  return markup`<ul class="checks">${alike(checks, rule.remediation).map((same) => renderAlike(same, run))}</ul>`;
}

function renderAlike({ first, checks, saying }: Alike, run: Run): Markup {
  const { verdict } = first;
  const number = checks.length === 1 ? "" : ` × ${checks.length}`;
  const said = saying.map((text) => markup`<p>${text}</p>`);
  const evidence = (lines: readonly string[]) => lines.map((line) => markup`<p><code>${line}</code></p>`);
  const isShared = new Set(checks.map((check) => check.evidence.join("\n"))).size === 1;
  const subjects = checks.map((check) => renderSubject(check, isShared ? [] : evidence(check.evidence)));
  return markup`<li class="v-${verdict}"><span class="sign">${verdictSign[verdict]} ${verdictWord(verdict, run.tool.name)}${number}</span>${said}${
    checks.length <= openLimit
      ? markup`<ul>${subjects}</ul>`
      : markup`<details><summary>${count(checks.length, run.tool.name === "preview" ? "resource" : "answer")}</summary><ul>${subjects}</ul></details>`
  }${isShared ? evidence(first.evidence) : undefined}</li>`;
}

function renderSubject({ subject, path, exemption }: Check, evidence: readonly Markup[]): Markup {
  const place = placeOf(subject);
  const type = subject.kind === "resource" ? shortType(subject.type) : undefined;
  return markup`<li><strong>${subjectName(subject)}</strong>${
    type === undefined ? undefined : markup` <span class="soft">${type}</span>`
  }${path === undefined ? undefined : markup` <code>${path}</code>`}${
    place === undefined ? undefined : markup` <code class="soft">${place}</code>`
  }${exemption === undefined ? undefined : markup`<p>Exempt until ${exemption.until}: ${exemption.reason}</p>`}${evidence}</li>`;
}
