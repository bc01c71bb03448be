import type { Check } from "../../check";
import { countVerdicts } from "../../count-verdicts";
import type { RuleGroup } from "../../group-by-rule";
import { isRaised } from "../../is-raised";
import { placeOf } from "../../place-of";
import type { Run } from "../../run";
import { subjectLabel } from "../../subject-label";
import { verdicts } from "../../verdict";
import { verdictSign } from "../../verdict-sign";
import { verdictWord } from "../../verdict-word";
import { alike, type Alike } from "../../alike";
import { alikeLine } from "./alike-line";
import type { Sized } from "./fit-rows";
import type { Ink } from "./ink";
import { verdictStyle } from "./verdict-style";

/** First every rule has a finding, then its way out, then all that is said of the finding, then its wording, and only then more findings. */
const rank = { found: 1, fix: 2, said: 3, worded: 4, more: 5 } as const;

/** How many different findings of a rule are worth a screen. */
const findingLimit = 12;

/** A rule that something is raised by, from its title alone to all that it says with many of its findings. */
export function findingPart(group: RuleGroup, tool: Run["tool"]["name"], ink: Ink): Sized {
  const raised = group.checks.filter(({ verdict }) => isRaised(verdict));
  const title = titleOf(group, tool, ink);
  const [first, ...others] = alike(raised, group.rule.remediation);
  if (first === undefined) return { sizes: [{ lines: [title], rank: 0 }] };
  const fix = fixOf(group, ink);
  const wording = [title, ...ink.wrapped(group.rule.description, "  "), ...fix, ...linkOf(group, ink)];
  const found = [
    alikeLine(first, raised.length - first.checks.length, ink),
    ink.line(`    ${first.saying.join(" ")}`),
  ];
  const said = findings([first], raised.length, ink);
  return {
    sizes: [
      { lines: [title], rank: 0 },
      { lines: [title, ...found], rank: rank.found },
      { lines: [title, ...fix, ...found], rank: rank.fix },
      { lines: [title, ...fix, ...said], rank: rank.said },
      { lines: [...wording, ...said], rank: rank.worded },
      ...others.slice(0, findingLimit - 1).map((_, index, shown) => ({
        lines: [...wording, ...findings([first, ...shown.slice(0, index + 1)], raised.length, ink)],
        rank: rank.more + index,
      })),
    ],
  };
}

/** A rule with every finding and what each rests on. */
export function wholeFindings(group: RuleGroup, tool: Run["tool"]["name"], ink: Ink): readonly string[] {
  const raised = group.checks.filter(({ verdict }) => isRaised(verdict));
  return [
    titleOf(group, tool, ink),
    ...ink.wrapped(group.rule.description, "  "),
    ...fixOf(group, ink),
    ...linkOf(group, ink),
    ...alike(raised, group.rule.remediation).flatMap(({ checks, saying }) => [
      ...checks.flatMap((check) => wholeFinding(check, ink)),
      ...saying.flatMap((text) => ink.wrapped(text, "    ")),
    ]),
  ];
}

function wholeFinding({ subject, verdict, evidence }: Check, ink: Ink): readonly string[] {
  const place = placeOf(subject);
  const text = `  ${verdictSign[verdict]} ${subjectLabel(subject)}${place === undefined ? "" : `  ${place}`}`;
  return [
    ink.line(text, verdictStyle[verdict]),
    ...evidence.flatMap((line) => ink.wrapped(line, "      ", "dim")),
  ];
}

/** The last line of subjects says how many findings are told nowhere. */
function findings(shown: readonly Alike[], total: number, ink: Ink): readonly string[] {
  const untold = total - shown.reduce((sum, { checks }) => sum + checks.length, 0);
  return shown.flatMap((each, index) => [
    alikeLine(each, index === shown.length - 1 ? untold : 0, ink),
    ...each.saying.flatMap((text) => ink.wrapped(text, "    ")),
  ]);
}

function titleOf({ rule, checks, verdict }: RuleGroup, tool: Run["tool"]["name"], ink: Ink): string {
  const counts = countVerdicts(checks);
  const numbers = verdicts
    .filter((one) => isRaised(one) && counts[one] > 0)
    .map((one) => `${counts[one]} ${verdictWord(one, tool)}`);
  const head = `${verdictSign[verdict]} ${rule.id}: ${numbers.join(", ")}`;
  const line = ink.line(`${head}${aboutIn(rule, ink.width - head.length)}`, verdictStyle[verdict]);
  return ink.paint("bold", line);
}

/** Severity and as many controls as there is room for. */
function aboutIn({ severity, controls }: RuleGroup["rule"], room: number): string {
  const parts = [...(severity === undefined ? [] : [severity]), ...controls];
  const texts = parts.map((_, index) => `  (${parts.slice(0, parts.length - index).join(", ")})`);
  return texts.find((text) => text.length <= room) ?? "";
}

function fixOf({ rule: { remediation } }: RuleGroup, ink: Ink): readonly string[] {
  return remediation === undefined ? [] : ink.wrapped(`Fix: ${remediation}`, "  ");
}

/** Whole, also where it is longer than the line: a link that is cut leads nowhere. */
function linkOf({ rule: { url } }: RuleGroup, ink: Ink): readonly string[] {
  return url === undefined || url === "" ? [] : [ink.paint("dim", `  ${url}`)];
}
