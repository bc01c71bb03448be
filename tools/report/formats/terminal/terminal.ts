import stringWidth from "string-width";
import { groupByRule, type RuleGroup } from "../../group-by-rule";
import { isRaised } from "../../is-raised";
import { nounOf } from "../../noun-of";
import type { Paint } from "../../paint";
import type { Run } from "../../run";
import type { Section } from "../../section";
import { plainText } from "../../text/plain-text";
import { withoutCommands } from "../../text/without-commands";
import { exemptPart, wholeExempt } from "./exempt-part";
import { findingPart, wholeFindings } from "./finding-part";
import { fitRows } from "./fit-rows";
import { holdsPart, wholeHolds } from "./holds-part";
import { Ink } from "./ink";
import { notesPart, wholeNotes } from "./notes-part";
import { summary } from "./summary";

/** How a terminal is written to. */
export interface TerminalOptions {
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
  /** Rows that one sees at once. */
  readonly rows: number;
  /** True: everything, without regard to the size of a screen. */
  readonly full: boolean;
}

/** The run for a person at a terminal: what matters on one screen, the verdict last, where the eye is. */
export function renderTerminal(run: Run, options: TerminalOptions): string {
  const plain = clean(run) as Run;
  const ink = new Ink(options.paint, options.width);
  const blocks = options.full ? whole(plain, ink) : fitted(plain, ink, options.rows);
  const end = summary(plain, ink);
  return withoutCommands(`${joined([...blocks, end]).join("\n")}\n`);
}

/** Every text of a value without what a terminal would take for more than text. */
function clean(value: unknown): unknown {
  if (typeof value === "string") return plainText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clean(item)]));
}

/** So many rules with findings stand apart; more of them leave no room for empty lines. */
const fewRules = 3;

type Lines = readonly string[];

function whole(run: Run, ink: Ink): readonly Lines[] {
  const tool = run.tool.name;
  const groups = groupByRule(run);
  return [
    ...run.sections.map((section) => sectionLines(section, ink)),
    wholeHolds(holding(groups, run), tool, ink),
    wholeExempt(exempted(run), ink),
    wholeNotes(run.notes, ink),
    ...groups
      .filter(({ verdict }) => isRaised(verdict))
      .map((group) => wholeFindings(group, tool, ink))
      .toReversed(),
  ];
}

/** What fits, the best known first, the worst last: next to the verdict. */
function fitted(run: Run, ink: Ink, rows: number): readonly Lines[] {
  const tool = run.tool.name;
  const groups = groupByRule(run);
  const raised = groups.filter(({ verdict }) => isRaised(verdict));
  const named = raised.slice(0, Math.max(3, Math.floor(rows / 3)));
  const rest = ink.more(raised.length - named.length, ...nounOf(tool), "");
  const end = summary(run, ink);
  const parts = [
    ...named.map((group) => findingPart(group, tool, ink)),
    exemptPart(exempted(run), ink),
    isBroken(run) ? { sizes: [{ lines: wholeNotes(run.notes, ink), rank: 0 }] } : notesPart(run.notes, ink),
    holdsPart(holding(groups, run), tool, ink),
  ];
  const inOrder = (chosen: readonly Lines[]) => {
    const [exempt = [], notes = [], holds = []] = chosen.slice(named.length);
    const findings = chosen.slice(0, named.length).toReversed();
    return [holds, exempt, notes, ...(raised.length > fewRules ? [[...rest, ...findings.flat()]] : findings)];
  };
  const rowsOf = (chosen: readonly Lines[]) => rowsIn(joined([...inOrder(chosen), end]), ink.width);
  return inOrder(fitRows(parts, rows, rowsOf));
}

/** The rules without a finding; what a run that broke did not find is no news. */
function holding(groups: readonly RuleGroup[], run: Run): readonly RuleGroup[] {
  return isBroken(run) ? [] : groups.filter(({ verdict }) => verdict === "pass");
}

function exempted({ checks }: Run) {
  return checks.filter(({ exemption }) => exemption !== undefined);
}

/** Blocks with an empty line between them. */
function joined(blocks: readonly Lines[]): Lines {
  return blocks
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

/** A line that is wider than the terminal, as a link may be, takes several of its rows. */
function rowsIn(lines: Lines, width: number): number {
  return lines.reduce((rows, line) => rows + Math.max(1, Math.ceil(stringWidth(line) / width)), 0);
}

function sectionLines(section: Section, ink: Ink): Lines {
  const title = ink.heading(`${section.title}:`);
  if (section.kind === "lines") return [title, ...section.lines];
  return [title, ...section.rows.map((cells) => `  ${cells.join("  ")}`)];
}

function isBroken({ result }: Run): boolean {
  return result === "failed" || result === "usage";
}
