import type { Check } from "../check";
import { countVerdicts } from "../count-verdicts";
import { groupByRule, type RuleGroup } from "../group-by-rule";
import { headline } from "../headline";
import { renderMermaid } from "../picture/mermaid";
import { placeOf } from "../place-of";
import type { Rule } from "../rule";
import type { Run } from "../run";
import { shortType } from "../short-type";
import { subjectName } from "../subject";
import { codeSpan } from "../text/code-span";
import { count } from "../text/count";
import { escapeMarkdown } from "../text/escape-markdown";
import { safeUrl } from "../text/safe-url";
import { verdicts } from "../verdict";
import { verdictSign } from "../verdict-sign";
import { verdictWord } from "../verdict-word";

/** What GitHub takes of a comment is 65,536 characters; more, and nothing is posted. */
export const commentLimit = 65_000;

/** Room for the sentence that tells where the report was cut. */
const noteRoom = 300;

/** The run in GitHub's Markdown, at most so many bytes long. What does not fit is left out from the end, and the report says so. */
export function renderMarkdown(run: Run, limit = commentLimit): string {
  const groups = groupByRule(run);
  const raised = groups.filter(
    ({ verdict }) => verdict === "fail" || verdict === "warn" || verdict === "undecided",
  );
  const blocks = [
    ...raised.flatMap((group) => ruleBlocks(group, run)),
    ...waivedBlocks(run),
    ...holdsBlocks(groups),
    ...wayBlocks(run),
    ...noteBlocks(run),
  ];
  return fit(head(run), blocks, limit);
}

/** A part of the report that stands or falls as a whole, and how many findings it shows. */
interface Block {
  readonly text: string;
  readonly findings: number;
}

function fit(start: string, blocks: readonly Block[], limit: number): string {
  const room = limit - bytes(start) - noteRoom;
  let used = 0;
  const firstThatDoesNotFit = blocks.findIndex(({ text }) => (used += bytes(text) + 2) > room);
  const kept = firstThatDoesNotFit < 0 ? blocks : blocks.slice(0, firstThatDoesNotFit);
  if (kept.length === blocks.length) return `${[start, ...kept.map(({ text }) => text)].join("\n\n")}\n`;
  const total = sum(blocks);
  const shown = sum(kept);
  const said =
    shown === total
      ? "all findings are shown, and not all that follows them"
      : `${shown} of ${count(total, "finding")} are shown`;
  const note = `**This report was cut here:** ${said}, for it would have been too long for GitHub. The formats html and json have everything.`;
  return `${[start, ...kept.map(({ text }) => text), note].join("\n\n")}\n`;
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}

function sum(blocks: readonly Block[]): number {
  return blocks.reduce((total, { findings }) => total + findings, 0);
}

function head(run: Run): string {
  const counts = countVerdicts(run.checks);
  const sign = run.result === "clean" ? (counts.undecided > 0 ? "?" : counts.pass > 0 ? "✔" : "·") : "✖";
  const shown = verdicts.filter((verdict) => counts[verdict] > 0);
  return [
    `### ${sign} ${escapeMarkdown(headline(run))}`,
    "",
    `${codeSpan(run.title)} · ${run.tool.name} ${escapeMarkdown(run.tool.version)}`,
    ...(shown.length === 0
      ? []
      : [
          "",
          row(shown.map((verdict) => `${verdictSign[verdict]} ${verdictWord(verdict, run.tool.name)}`)),
          row(shown.map(() => "--:")),
          row(shown.map((verdict) => String(counts[verdict]))),
        ]),
    ...problemLines(run),
    ...(run.reach.length === 0 ? [] : ["", ...run.reach.map((sentence) => `- ${escapeMarkdown(sentence)}`)]),
  ].join("\n");
}

/** Never cut as a whole, and so cut one by one: a program that fails may say any amount. */
const problemLimits = { shown: 10, characters: 2000 } as const;

function problemLines({ problems }: Run): string[] {
  if (problems.length === 0) return [];
  const { shown, characters } = problemLimits;
  const more = problems.length - shown;
  return [
    "",
    ...problems.slice(0, shown).map((problem) => {
      const text = problem.length <= characters ? problem : `${problem.slice(0, characters)}…`;
      return `- **${escapeMarkdown(text)}**`;
    }),
    ...(more > 0 ? [`- and ${count(more, "more problem")}`] : []),
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** Rows a table: a rule with hundreds of findings is cut between tables, not as a whole. */
const rowsATable = 25;

function ruleBlocks({ rule, checks, verdict }: RuleGroup, run: Run): Block[] {
  const raised = checks.filter((check) => ["fail", "warn", "undecided"].includes(check.verdict));
  const severity = rule.severity === undefined ? "" : ` · ${rule.severity}`;
  const intro = [
    `#### ${verdictSign[verdict]} ${codeSpan(rule.id)}${severity} · ${count(raised.length, "finding")}`,
    "",
    escapeMarkdown(rule.description),
    ...(rule.remediation === undefined ? [] : ["", `**Fix:** ${escapeMarkdown(rule.remediation)}`]),
    ...reference(rule),
  ].join("\n");
  const tables = chunks(raised, rowsATable).map((part) => ({
    text: table(part, run),
    findings: part.length,
  }));
  const [first, ...rest] = tables;
  return first === undefined ? [] : [{ ...first, text: `${intro}\n\n${first.text}` }, ...rest];
}

function reference({ url, controls }: Rule): string[] {
  const link = url === undefined ? undefined : safeUrl(url);
  const parts = [
    ...(link === undefined ? [] : [`[Documentation](${link})`]),
    ...(controls.length === 0 ? [] : [controls.map(escapeMarkdown).join(", ")]),
  ];
  return parts.length === 0 ? [] : ["", parts.join(" · ")];
}

function table(checks: readonly Check[], run: Run): string {
  return [
    row(["", run.tool.name === "preview" ? "Resource" : "Endpoint", "What is found"]),
    row(["---", "---", "---"]),
    ...checks.map((check) =>
      row([
        `${verdictSign[check.verdict]} ${verdictWord(check.verdict, run.tool.name)}`,
        subject(check),
        found(check),
      ]),
    ),
  ].join("\n");
}

function subject({ subject: about, path }: Check): string {
  const type = about.kind === "resource" ? [codeSpan(shortType(about.type))] : [];
  const place = placeOf(about);
  const parts = [codeSpan(subjectName(about)), ...type];
  return [
    parts.join(" "),
    ...(path === undefined ? [] : [codeSpan(path)]),
    ...(place === undefined ? [] : [codeSpan(place)]),
  ].join("<br>");
}

function found({ message, expected, observed, evidence }: Check): string {
  return [
    escapeMarkdown(message),
    ...(expected === undefined ? [] : [`expected: ${codeSpan(expected)}`]),
    ...(observed === undefined ? [] : [`observed: ${codeSpan(observed)}`]),
    ...evidence.map(codeSpan),
  ].join("<br>");
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function waivedBlocks(run: Run): Block[] {
  const waived = run.checks.filter(({ exemption }) => exemption !== undefined);
  if (waived.length === 0) return [];
  const lines = waived.map(({ rule, subject: about, exemption }) =>
    row([
      codeSpan(rule),
      codeSpan(subjectName(about)),
      escapeMarkdown(exemption?.reason ?? ""),
      codeSpan(exemption?.until ?? ""),
    ]),
  );
  const text = [
    "#### Exempt",
    "",
    row(["Rule", "Subject", "Reason", "Until"]),
    row(["---", "---", "---", "---"]),
    ...lines,
  ];
  return [{ text: text.join("\n"), findings: 0 }];
}

function holdsBlocks(groups: readonly RuleGroup[]): Block[] {
  const holds = groups.filter(({ verdict }) => verdict === "pass");
  if (holds.length === 0) return [];
  const lines = holds.map(({ rule, checks }) =>
    row([codeSpan(rule.id), String(checks.length), escapeMarkdown(rule.description)]),
  );
  const summary = `${count(holds.length, "requirement")} without a finding on what was looked at`;
  return [
    {
      text: details(
        summary,
        [row(["Rule", "Looked at", "Requirement"]), row(["---", "--:", "---"]), ...lines].join("\n"),
      ),
      findings: 0,
    },
  ];
}

function wayBlocks({ way }: Run): Block[] {
  if (way === undefined || way.hops.length === 0) return [];
  const { text, leftOut } = renderMermaid(way);
  const rest = leftOut === 0 ? "" : `\n\n${count(leftOut, "more stop")} in the format html.`;
  return [{ text: details("The way of a request", `\`\`\`mermaid\n${text}\n\`\`\`${rest}`), findings: 0 }];
}

function noteBlocks({ notes }: Run): Block[] {
  const shown = notes.filter(({ severity }) => severity !== "info");
  if (shown.length === 0) return [];
  const lines = shown.map(({ severity, about, message }) =>
    [`- ${severity}:`, ...(about === undefined ? [] : [codeSpan(about)]), escapeMarkdown(message)].join(" "),
  );
  return [{ text: details(count(shown.length, "message"), lines.join("\n")), findings: 0 }];
}

function details(summary: string, text: string): string {
  return `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;
}
