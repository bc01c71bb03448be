import type { Check } from "../check";
import { countVerdicts } from "../count-verdicts";
import type { Rule } from "../rule";
import { exitStatus, type Run } from "../run";
import { sortChecks } from "../sort-checks";
import { jsonText } from "../text/json-text";

/** Version of the document; a change that can break a reader raises it. */
export const documentVersion = 2;

/** The run as one JSON document: the tool's own, or one with a row under `findings` for each check. */
export function renderJson(run: Run): string {
  return jsonText(run.ownDocument ?? { ...runDocument(run), ...run.document }, nullForUndefined);
}

function runDocument(run: Run) {
  const rules = new Map(run.rules.map((rule) => [rule.id, rule]));
  return {
    version: documentVersion,
    tool: run.tool,
    title: run.title,
    started: run.started,
    milliseconds: Math.round(run.milliseconds),
    result: run.result,
    exitStatus: exitStatus[run.result],
    problems: run.problems,
    counts: countVerdicts(run.checks),
    reach: run.reach,
    rules: run.rules,
    findings: sortChecks(run.checks, run.rules).map((check) => findingOf(check, rules.get(check.rule))),
    notes: run.notes,
  };
}

function findingOf(check: Check, rule: Rule | undefined) {
  const { subject } = check;
  return {
    id: check.rule,
    area: rule?.group,
    title: rule?.title,
    ...(subject.kind === "endpoint"
      ? { host: subject.host, url: subject.url, address: subject.address }
      : { urn: subject.urn, type: subject.type, name: subject.name, file: subject.file, line: subject.line }),
    verdict: subject.kind === "endpoint" && check.verdict === "undecided" ? "inconclusive" : check.verdict,
    severity: rule?.severity,
    message: check.message,
    path: check.path,
    expected: check.expected ?? rule?.description,
    observed: check.observed,
    evidence: check.evidence,
    remediation: rule?.remediation,
    help: rule?.url,
    controls: rule?.controls,
    criterion: rule?.criterion,
    exemption: check.exemption,
  };
}

/** A key that has nothing to say is null, never absent. */
function nullForUndefined(_key: string, value: unknown): unknown {
  return value === undefined ? null : value;
}
