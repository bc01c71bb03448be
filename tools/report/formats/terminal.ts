import type { Check } from "../check";
import { countVerdicts } from "../count-verdicts";
import { groupByRule, type RuleGroup } from "../group-by-rule";
import { headline } from "../headline";
import type { Paint, Style } from "../paint";
import { placeOf } from "../place-of";
import type { Run } from "../run";
import type { Section } from "../section";
import { subjectLabel } from "../subject-label";
import { count } from "../text/count";
import { cut } from "../text/cut";
import { plainText } from "../text/plain-text";
import { withoutCommands } from "../text/without-commands";
import { wrap } from "../text/wrap";
import { verdicts, type Verdict } from "../verdict";
import { verdictSign } from "../verdict-sign";
import { verdictWord } from "../verdict-word";

/** How a terminal is written to. */
export interface TerminalOptions {
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
  /** True: everything, without regard to the size of a screen. */
  readonly full: boolean;
}

/** What still fits one screen: rules with their findings, findings of a rule, and lines of messages. */
const screen = { rules: 3, findings: 3, lines: 12, holds: 8 } as const;

const styles: Readonly<Record<Verdict, Style>> = {
  fail: "red",
  warn: "yellow",
  undecided: "yellow",
  skipped: "dim",
  pass: "green",
  notApplicable: "dim",
};

/** The run for a person at a terminal: what matters on one screen, the verdict last, where the eye is. */
export function renderTerminal(run: Run, options: TerminalOptions): string {
  const view = new View(clean(run) as Run, options);
  const blocks = [
    ...view.sections(),
    view.holds(),
    view.waived(),
    view.notes(),
    ...view.findings(),
    view.summary(),
  ];
  const text = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return withoutCommands(`${text.join("\n\n")}\n`);
}

/** Every text of a value without what a terminal would take for more than text. */
function clean(value: unknown): unknown {
  if (typeof value === "string") return plainText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clean(item)]));
}

class View {
  readonly #groups: readonly RuleGroup[];

  constructor(
    private readonly run: Run,
    private readonly options: TerminalOptions,
  ) {
    this.#groups = groupByRule(run);
  }

  sections(): string[][] {
    return this.options.full ? this.run.sections.map((section) => this.#section(section)) : [];
  }

  /** What somebody looked at and found nothing wrong with, and what that rests on. */
  holds(): string[] {
    const holds = this.#groups.filter(({ verdict }) => verdict === "pass");
    if (holds.length === 0 || this.#isBroken()) return [];
    const shown = this.options.full ? holds : holds.slice(0, screen.holds);
    const width = Math.max(...shown.map(({ rule }) => rule.id.length));
    return [
      this.#heading("No finding on what was looked at:"),
      ...shown.flatMap(({ rule, checks }) => {
        const number = count(checks.length, this.run.tool.name === "preview" ? "resource" : "answer");
        const line = `  ${verdictSign.pass} ${rule.id.padEnd(width)}  ${number}`;
        const evidence = this.#evidence(checks);
        return [
          this.#line(line, "green"),
          ...(evidence === undefined ? [] : [this.#line(`    ${evidence}`, "dim")]),
          ...(this.options.full ? checks.flatMap((check) => this.#passing(check)) : []),
        ];
      }),
      ...this.#more(holds.length - shown.length, "rule"),
    ];
  }

  waived(): string[] {
    const waived = this.run.checks.filter(({ exemption }) => exemption !== undefined);
    if (waived.length === 0) return [];
    const shown = this.options.full ? waived : waived.slice(0, screen.findings);
    return [
      this.#heading("Exempt:"),
      ...shown.map(({ rule, subject, exemption }) =>
        this.#line(
          `  ${verdictSign.skipped} ${rule}  ${subjectLabel(subject)}  until ${exemption?.until ?? ""}: ${exemption?.reason ?? ""}`,
          "dim",
        ),
      ),
      ...this.#more(waived.length - shown.length, "exemption"),
    ];
  }

  notes(): string[] {
    const lines = this.run.notes.flatMap(({ severity, about, message }) => {
      const [first = "", ...rest] = message.trimEnd().split("\n");
      const start = [
        severity === "info" ? "" : `${severity}: `,
        about === undefined ? "" : `${about}: `,
        first,
      ];
      const style = severity === "error" ? "red" : severity === "warning" ? "yellow" : "reset";
      return [
        ...this.#wrapped(start.join(""), "  ", style),
        ...rest.flatMap((line) => this.#wrapped(line, "    ", "reset")),
      ];
    });
    if (lines.length === 0) return [];
    const shown = this.options.full || this.#isBroken() ? lines : lines.slice(0, screen.lines);
    return [this.#heading("Messages:"), ...shown, ...this.#more(lines.length - shown.length, "line")];
  }

  /** The best known first, the worst last: next to the verdict. */
  findings(): string[][] {
    const raised = this.#groups.filter(({ verdict }) => isRaised(verdict));
    const told = this.options.full ? raised : raised.slice(0, screen.rules);
    const rest = raised.slice(told.length);
    return [
      rest.length === 0 ? [] : [...rest.map((group) => this.#title(group)), ...this.#full("all of them")],
      ...told.map((group) => this.#group(group)).reverse(),
    ];
  }

  summary(): string[] {
    const { run } = this;
    const counts = countVerdicts(run.checks);
    const parts = verdicts
      .filter((verdict) => counts[verdict] > 0 && verdict !== "notApplicable")
      .map((verdict) =>
        this.options.paint(
          styles[verdict],
          `${verdictSign[verdict]} ${counts[verdict]} ${verdictWord(verdict, run.tool.name)}`,
        ),
      );
    const style: Style = run.result === "clean" ? (counts.undecided > 0 ? "yellow" : "reset") : "red";
    return [
      ...run.problems.flatMap((problem) => this.#wrapped(problem, "  ", "red")),
      ...run.reach.flatMap((sentence) => this.#wrapped(sentence, "", "reset")),
      ...wrap(
        [run.title, `${(run.milliseconds / 1000).toFixed(1)} s`, ...parts].join(" · "),
        this.options.width,
      ),
      ...this.#wrapped(headline(run), "", ["bold", style].flat() as Style),
    ];
  }

  #group(group: RuleGroup): string[] {
    const { rule, checks } = group;
    const raised = checks.filter(({ verdict }) => isRaised(verdict));
    const shown = this.options.full ? raised : raised.slice(0, screen.findings);
    return [
      this.#title(group),
      ...this.#wrapped(rule.description, "  ", "reset"),
      ...(rule.remediation === undefined ? [] : this.#wrapped(`Fix: ${rule.remediation}`, "  ", "reset")),
      ...[rule.url ?? ""].filter((url) => url !== "").map((url) => this.options.paint("dim", `  ${url}`)),
      ...shown.flatMap((check) => this.#finding(check, rule.remediation)),
      ...this.#more(raised.length - shown.length, "finding", "  "),
    ];
  }

  #title({ rule, checks, verdict }: RuleGroup): string {
    const counts = countVerdicts(checks);
    const numbers = verdicts
      .filter((one) => isRaised(one) && counts[one] > 0)
      .map((one) => `${counts[one]} ${verdictWord(one, this.run.tool.name)}`);
    const about = [...(rule.severity === undefined ? [] : [rule.severity]), ...rule.controls].join(", ");
    const head = `${verdictSign[verdict]} ${rule.id}: ${numbers.join(", ")}`;
    const line = cut(about === "" ? head : `${head}  (${about})`, this.options.width);
    return this.options.paint(["bold", styles[verdict]].flat() as Style, line);
  }

  #finding(check: Check, remediation: string | undefined): string[] {
    const { subject, verdict, path, expected, observed, evidence } = check;
    const place = placeOf(subject);
    const head = `  ${verdictSign[verdict]} ${subjectLabel(subject)}${place === undefined ? "" : `  ${place}`}`;
    const message = remediation === undefined ? check.message : check.message.replace(remediation, "").trim();
    return [
      this.#line(head, styles[verdict]),
      ...(path === undefined || message.includes(path) ? [] : this.#wrapped(`at ${path}`, "    ", "reset")),
      ...message.split("\n").flatMap((line) => this.#wrapped(line, "    ", "reset")),
      ...(expected === undefined ? [] : this.#wrapped(`expected: ${expected}`, "    ", "reset")),
      ...(observed === undefined ? [] : this.#wrapped(`observed: ${observed}`, "    ", "reset")),
      ...(this.options.full ? evidence.flatMap((line) => this.#wrapped(line, "    ", "dim")) : []),
    ];
  }

  #passing({ subject, evidence }: Check): string[] {
    return [
      this.#line(
        `      ${subjectLabel(subject)}${placeOf(subject) === undefined ? "" : `  ${placeOf(subject) ?? ""}`}`,
        "dim",
      ),
      ...evidence.flatMap((line) => this.#wrapped(line, "        ", "dim")),
    ];
  }

  /** What most of the passes rest on, on one line. */
  #evidence(checks: readonly Check[]): string | undefined {
    const lines = checks.flatMap(({ evidence }) => evidence);
    const tally = new Map<string, number>();
    for (const line of lines) tally.set(line, (tally.get(line) ?? 0) + 1);
    const most = [...tally].sort(([, a], [, b]) => b - a).slice(0, 2);
    return most.length === 0 ? undefined : most.map(([line]) => line).join(" · ");
  }

  #section(section: Section): string[] {
    if (section.kind === "lines") return [this.#heading(`${section.title}:`), ...section.lines];
    return [this.#heading(`${section.title}:`), ...section.rows.map((cells) => `  ${cells.join("  ")}`)];
  }

  #more(number: number, what: string, indent = "  "): string[] {
    return number <= 0
      ? []
      : [this.options.paint("dim", `${indent}and ${count(number, `more ${what}`)}: --full`)];
  }

  #full(what: string): string[] {
    return [this.options.paint("dim", `--full tells ${what}.`)];
  }

  #heading(text: string): string {
    return this.options.paint("bold", text);
  }

  #line(text: string, style: Style): string {
    return this.options.paint(style, cut(text.replace(/\s*\n\s*/g, " "), this.options.width));
  }

  #wrapped(text: string, indent: string, style: Style): string[] {
    return wrap(text, this.options.width, indent).map((line) => this.options.paint(style, line));
  }

  #isBroken(): boolean {
    return this.run.result === "failed" || this.run.result === "usage";
  }
}

function isRaised(verdict: Verdict): boolean {
  return verdict === "fail" || verdict === "warn" || verdict === "undecided";
}
