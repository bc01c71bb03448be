import type { Check } from "../check";
import type { Run } from "../run";
import { sortChecks } from "../sort-checks";
import { subjectLabel } from "../subject-label";
import { count } from "../text/count";
import { escapeCommandData, escapeCommandProperty } from "../text/escape-command";
import type { Verdict } from "../verdict";

type Command = "error" | "warning" | "notice";

/** GitHub shows this many of a kind a step, and drops the rest without a word. */
const shownOfAKind = 10;
const messageLimit = 4096;

const commands: Partial<Readonly<Record<Verdict, Command>>> = {
  fail: "error",
  warn: "warning",
  undecided: "notice",
};

/** Workflow commands that put each violation and open question beside its line: the worst first, and the last says how many more. */
export function renderAnnotations(run: Run): string {
  const failures = run.problems.map((problem) => annotation("error", {}, run.title, problem));
  const byCommand = (command: Command): string[] => {
    const checks = sortChecks(run.checks, run.rules).filter(({ verdict }) => commands[verdict] === command);
    const room = shownOfAKind - (command === "error" ? failures.length : 0);
    if (checks.length <= room) return checks.map((check) => ofCheck(command, check, run));
    const shown = checks.slice(0, Math.max(0, room - 1));
    const more = `${count(checks.length - shown.length, "more finding")} in the job's summary.`;
    return [
      ...shown.map((check) => ofCheck(command, check, run)),
      annotation(command, { file: run.projectFile, line: 1 }, run.title, more),
    ];
  };
  const lines = [...failures, ...byCommand("error"), ...byCommand("warning"), ...byCommand("notice")];
  return lines.map((line) => `${line}\n`).join("");
}

function ofCheck(command: Command, check: Check, run: Run): string {
  const { subject } = check;
  const rule = run.rules.find(({ id }) => id === check.rule);
  const place = subject.kind === "resource" ? { file: subject.file, line: subject.line } : {};
  const text = [`${subjectLabel(subject)}: ${check.message}`, rule?.remediation ?? "", rule?.url ?? ""];
  return annotation(
    command,
    { file: place.file ?? run.projectFile, line: place.line ?? 1 },
    rule?.title ?? check.rule,
    text.filter((part) => part !== "").join("\n"),
  );
}

function annotation(
  command: Command,
  place: { readonly file?: string; readonly line?: number },
  title: string,
  text: string,
): string {
  const properties = Object.entries({ ...place, title })
    .map(([name, value]) => `${name}=${escapeCommandProperty(String(value))}`)
    .join(",");
  const whole = text.length <= messageLimit ? text : `${text.slice(0, messageLimit - 1)}…`;
  return `::${command} ${properties}::${escapeCommandData(whole)}`;
}
