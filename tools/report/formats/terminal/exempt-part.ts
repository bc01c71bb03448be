import type { Check } from "../../check";
import { subjectLabel } from "../../subject-label";
import { verdictSign } from "../../verdict-sign";
import type { Sized } from "./fit-rows";
import type { Ink } from "./ink";

const rank = { first: 2, more: 5 } as const;
const exemptionLimit = 6;

/** What is accepted, for which reason and how long. */
export function exemptPart(checks: readonly Check[], ink: Ink): Sized {
  const most = Math.min(checks.length, exemptionLimit);
  return {
    sizes: [
      { lines: [], rank: 0 },
      ...Array.from({ length: most }, (_, index) => ({
        lines: exempt(checks, index + 1, ink),
        rank: index === 0 ? rank.first : rank.more,
      })),
    ],
  };
}

/** The same with every exemption. */
export function wholeExempt(checks: readonly Check[], ink: Ink): readonly string[] {
  return checks.length === 0 ? [] : exempt(checks, checks.length, ink);
}

function exempt(checks: readonly Check[], number: number, ink: Ink): readonly string[] {
  return [
    ink.heading("Exempt:"),
    ...checks
      .slice(0, number)
      .map(({ rule, subject, exemption }) =>
        ink.line(
          `  ${verdictSign.skipped} ${rule}  ${subjectLabel(subject)}  until ${exemption?.until ?? ""}: ${exemption?.reason ?? ""}`,
          "dim",
        ),
      ),
    ...ink.more(checks.length - number, "exemption"),
  ];
}
