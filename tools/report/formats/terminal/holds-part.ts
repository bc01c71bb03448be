import type { Check } from "../../check";
import type { RuleGroup } from "../../group-by-rule";
import { nounOf } from "../../noun-of";
import { placeOf } from "../../place-of";
import type { Run } from "../../run";
import { subjectLabel } from "../../subject-label";
import { count } from "../../text/count";
import { verdictSign } from "../../verdict-sign";
import type { Sized } from "./fit-rows";
import type { Ink } from "./ink";

/** How many rules without a finding are worth a screen. */
const ruleLimit = 8;

/** Told when everything that is raised is. */
const rank = 5;

/** The rules that looked at something and found nothing wrong with it, with what that rests on. */
export function holdsPart(groups: readonly RuleGroup[], tool: Run["tool"]["name"], ink: Ink): Sized {
  const most = Math.min(groups.length, ruleLimit);
  return {
    sizes: [
      { lines: [], rank: 0 },
      ...Array.from({ length: most }, (_, index) => ({
        lines: holds(groups, index + 1, tool, ink, false),
        rank,
      })),
    ],
  };
}

/** The same with every rule and every resource. */
export function wholeHolds(
  groups: readonly RuleGroup[],
  tool: Run["tool"]["name"],
  ink: Ink,
): readonly string[] {
  return groups.length === 0 ? [] : holds(groups, groups.length, tool, ink, true);
}

function holds(
  groups: readonly RuleGroup[],
  number: number,
  tool: Run["tool"]["name"],
  ink: Ink,
  withSubjects: boolean,
): readonly string[] {
  const shown = groups.slice(0, number);
  const width = Math.max(...shown.map(({ rule }) => rule.id.length));
  return [
    ink.heading("No finding on what was looked at:"),
    ...shown.flatMap(({ rule, checks }) => {
      const looked = count(checks.length, tool === "preview" ? "resource" : "answer");
      const evidence = evidenceOf(rule.id, checks);
      return [
        ink.line(`  ${verdictSign.pass} ${rule.id.padEnd(width)}  ${looked}`, "green"),
        ...(evidence === undefined || withSubjects ? [] : [ink.line(`    ${evidence}`, "dim")]),
        ...(withSubjects ? checks.flatMap((check) => subject(check, ink)) : []),
      ];
    }),
    ...ink.more(groups.length - shown.length, ...nounOf(tool)),
  ];
}

/** What most of the passes rest on, on one line: first what has a word of the rule's name in it. */
function evidenceOf(id: string, checks: readonly Check[]): string | undefined {
  const tally = new Map<string, number>();
  for (const line of checks.flatMap(({ evidence }) => evidence)) tally.set(line, (tally.get(line) ?? 0) + 1);
  const words = id.split("-").map((word) => word.replace(/s$/, ""));
  const fit = (line: string) =>
    words.filter((word) => word.length > 3 && line.toLowerCase().includes(word)).length;
  const most = [...tally].sort(([a, one], [b, two]) => fit(b) - fit(a) || two - one).slice(0, 2);
  return most.length === 0 ? undefined : most.map(([line]) => line).join(" · ");
}

function subject(check: Check, ink: Ink): readonly string[] {
  const place = placeOf(check.subject);
  return [
    ink.line(`    ${subjectLabel(check.subject)}${place === undefined ? "" : `  ${place}`}`, "dim"),
    ...check.evidence.flatMap((line) => ink.wrapped(line, "      ", "dim")),
  ];
}
