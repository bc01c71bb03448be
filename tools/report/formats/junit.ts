import type { Check } from "../check";
import { groupByRule, type RuleGroup } from "../group-by-rule";
import { placeOf } from "../place-of";
import type { Rule } from "../rule";
import type { Run } from "../run";
import { subjectId, subjectName } from "../subject";
import { subjectLabel } from "../subject-label";
import { escapeAttribute } from "../text/escape-attribute";
import { escapeMarkup } from "../text/escape-markup";
import { verdictWord } from "../verdict-word";

/**
 * The run as JUnit XML: a suite for each rule, a case for each check, its class the rule and its name the subject. Readers
 * differ in what they show, so a reason stands in the attribute and in the text. Advice passes and says so in its output;
 * what was not decided is skipped, for no reader knows a third state. Valid by both schemas that Jenkins' plugins read by:
 * a case has no file, line or properties there, so that its text tells the place, and its suite has the properties
 * (https://github.com/junit-team/junit5/blob/main/platform-tests/src/test/resources/jenkins-junit.xsd,
 * https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd).
 */
export function renderJunit(run: Run): string {
  const suites = groupByRule(run).map((group) => suiteOf(group, run));
  const failures = run.checks.filter(({ verdict }) => verdict === "fail").length;
  const errors = run.problems.length;
  const head = attributes({
    name: `secure-transport ${run.tool.name}: ${run.title}`,
    tests: run.checks.length + errors,
    failures,
    errors,
    time: (run.milliseconds / 1000).toFixed(3),
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${head}>`,
    ...problemSuite(run),
    ...suites,
    "</testsuites>",
    "",
  ].join("\n");
}

function problemSuite({ problems, tool, started }: Run): string[] {
  if (problems.length === 0) return [];
  return [
    `  <testsuite${attributes({ name: tool.name, tests: problems.length, failures: 0, errors: problems.length, skipped: 0, timestamp: timestamp(started) })}>`,
    ...problems.map((problem, index) =>
      [
        `    <testcase${attributes({ classname: tool.name, name: `problem ${index + 1}` })}>`,
        `      <error${attributes({ message: firstLine(problem), type: "error" })}>${escapeMarkup(problem)}</error>`,
        "    </testcase>",
      ].join("\n"),
    ),
    "  </testsuite>",
  ];
}

function suiteOf({ rule, checks }: RuleGroup, run: Run): string {
  const names = uniqueNames(checks);
  return [
    `  <testsuite${attributes({
      name: rule.id,
      tests: checks.length,
      failures: checks.filter(({ verdict }) => verdict === "fail").length,
      errors: 0,
      skipped: checks.filter(isSkipped).length,
      timestamp: timestamp(run.started),
    })}>`,
    ...propertiesOf(rule),
    ...checks.map((check, index) => caseOf(check, names[index] ?? "", rule, run)),
    "  </testsuite>",
  ].join("\n");
}

function caseOf(check: Check, name: string, rule: Rule, run: Run): string {
  return [
    `    <testcase${attributes({ classname: rule.id, name })}>`,
    ...outcomeOf(check, rule, run),
    "    </testcase>",
  ].join("\n");
}

function propertiesOf(rule: Rule): string[] {
  const values = [
    ...(rule.severity === undefined ? [] : [["severity", rule.severity]]),
    ...rule.controls.map((control) => ["control", control]),
    ...(rule.url === undefined ? [] : [["url", rule.url]]),
  ];
  if (values.length === 0) return [];
  return [
    "    <properties>",
    ...values.map(([name, value]) => `      <property${attributes({ name, value })}/>`),
    "    </properties>",
  ];
}

function outcomeOf(check: Check, rule: Rule, run: Run): string[] {
  const text = describe(check, rule, run);
  const severity = rule.severity === undefined ? "" : `[${rule.severity.toUpperCase()}] `;
  const message = `${severity}${firstLine(check.message)}`;
  if (check.verdict === "fail") {
    const type = rule.severity ?? "violation";
    return [`      <failure${attributes({ message, type })}>${escapeMarkup(text)}</failure>`];
  }
  if (isSkipped(check)) {
    const reason = `${verdictWord(check.verdict, run.tool.name)}: ${firstLine(check.message)}`;
    return [`      <skipped${attributes({ message: reason })}>${escapeMarkup(text)}</skipped>`];
  }
  return [`      <system-out>${escapeMarkup(text)}</system-out>`];
}

function describe(check: Check, rule: Rule, run: Run): string {
  return [
    `${verdictWord(check.verdict, run.tool.name)}: ${rule.description}`,
    `${subjectLabel(check.subject)}${at(check)}`,
    ...(check.path === undefined ? [] : [`at ${check.path}`]),
    check.message,
    ...(check.exemption === undefined
      ? []
      : [`exempt until ${check.exemption.until}: ${check.exemption.reason}`]),
    ...(check.expected === undefined ? [] : [`expected: ${check.expected}`]),
    ...(check.observed === undefined ? [] : [`observed: ${check.observed}`]),
    // What a server said begins no line: printed in a workflow, `::` there would be a command.
    ...check.evidence.map((line) => `- ${line}`),
    ...(rule.remediation === undefined || check.verdict === "pass" ? [] : [`fix: ${rule.remediation}`]),
    ...(rule.url === undefined ? [] : [rule.url]),
  ].join("\n");
}

function at({ subject }: Check): string {
  const place = placeOf(subject);
  return place === undefined ? "" : `, ${place}`;
}

/** A reader keeps the first case of a name alone (GitLab): equal names get what tells them apart, or a number. */
function uniqueNames(checks: readonly Check[]): string[] {
  const seen = new Map<string, number>();
  return checks.map((check) => {
    const short = withPath(subjectName(check.subject), check);
    const candidates = [short, withPath(subjectId(check.subject), check)];
    const name = candidates.find((candidate) => !seen.has(candidate)) ?? candidates[1] ?? short;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

function withPath(name: string, { path }: Check): string {
  return path === undefined ? name : `${name} ${path}`;
}

function isSkipped({ verdict }: Check): boolean {
  return verdict === "undecided" || verdict === "skipped" || verdict === "notApplicable";
}

function firstLine(text: string): string {
  return text.trimStart().split("\n")[0] ?? "";
}

/** Without the zone: the schema that Jenkins checks against allows none. */
function timestamp(started: string): string {
  return started.slice(0, "YYYY-MM-DDTHH:MM:SS".length);
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join("");
}
