import { createHash } from "node:crypto";
import type { Log, ReportingDescriptor, Result, Location } from "sarif";
import type { Check } from "../check";
import { groupBy } from "../group-by";
import type { Rule } from "../rule";
import type { Run } from "../run";
import type { Severity } from "../severity";
import { sortChecks } from "../sort-checks";
import { subjectId, subjectName } from "../subject";
import { jsonText } from "../text/json-text";
import { plainText } from "../text/plain-text";
import { safeUrl } from "../text/safe-url";
import type { Verdict } from "../verdict";

type Kind = NonNullable<Result["kind"]>;
type Level = NonNullable<Result["level"]>;

/** https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support: above 9 critical, 7 high, 4 medium. */
const securitySeverity: Readonly<Record<Severity, string>> = {
  critical: "9.5",
  high: "8.0",
  medium: "5.5",
  low: "2.0",
};

/** A kind other than `fail` goes with the level `none` alone (SARIF 2.1.0, 3.27.10). */
const outcomes: Readonly<Record<Verdict, { readonly kind: Kind; readonly level: Level }>> = {
  fail: { kind: "fail", level: "error" },
  warn: { kind: "fail", level: "warning" },
  undecided: { kind: "open", level: "none" },
  skipped: { kind: "review", level: "none" },
  pass: { kind: "pass", level: "none" },
  notApplicable: { kind: "notApplicable", level: "none" },
};

const descriptionLimit = 1024;
const nameLimit = 255;
const tagLimit = 20;

/** Which results a log holds, and how long the parts of a text may be. */
export interface SarifOptions {
  /** True for GitHub's code scanning: it takes every result for an alert, also a pass. */
  readonly failuresOnly: boolean;
}

/** The run as a SARIF 2.1.0 log with a result for each check. */
export function renderSarif(run: Run, { failuresOnly }: SarifOptions = { failuresOnly: false }): string {
  const checks = sortChecks(run.checks, run.rules).filter(
    ({ verdict }) => !failuresOnly || verdict === "fail" || verdict === "warn",
  );
  const ruleIndex = new Map(run.rules.map(({ id }, index) => [id, index]));
  const log: Log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: `secure-transport ${run.tool.name}`,
            semanticVersion: run.tool.version,
            rules: run.rules.map(descriptorOf),
          },
        },
        automationDetails: { id: `${run.tool.name}/${oneName(run.title)}/` },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: run.result === "clean" || run.result === "violations",
            startTimeUtc: run.started,
            ...(run.problems.length === 0
              ? {}
              : {
                  toolExecutionNotifications: run.problems.map((problem) => ({
                    level: "error" as const,
                    message: { text: messageText(problem) },
                  })),
                }),
          },
        ],
        results: fingerprinted(checks).map(({ check, fingerprint }) =>
          resultOf(check, fingerprint, ruleIndex.get(check.rule), run),
        ),
      },
    ],
  };
  return jsonText(log);
}

/** A text in which `[text](target)` is no link, as it else is in a message (SARIF 2.1.0, 3.11.6). */
function messageText(text: string): string {
  return plainText(text).replace(/\](?=\()/g, "]\u200b");
}

/** A title as part of an id, in which slashes part categories. */
function oneName(title: string): string {
  return plainText(title)
    .replace(/[^\w.-]+/g, "-")
    .replace(/^-|-$/g, "");
}

function limited(text: string, limit: number): string {
  const plain = messageText(text);
  return plain.length <= limit ? plain : `${plain.slice(0, limit - 1)}…`;
}

function descriptorOf(rule: Rule): ReportingDescriptor {
  const fix = rule.remediation ?? "";
  const link = rule.url === undefined ? undefined : safeUrl(rule.url);
  const text = [rule.description, fix, rule.help ?? "", rule.url ?? ""]
    .filter((part) => part !== "")
    .join("\n\n");
  return {
    id: rule.id,
    name: limited(rule.title, nameLimit),
    shortDescription: { text: limited(rule.description, descriptionLimit) },
    fullDescription: { text: limited([rule.description, fix].join(" ").trim(), descriptionLimit) },
    help: { text: messageText(text) },
    ...(link === undefined ? {} : { helpUri: link }),
    defaultConfiguration: { level: "error" },
    properties: {
      tags: ["security", ...rule.tags, ...rule.controls].map(plainText).slice(0, tagLimit),
      ...(rule.severity === undefined ? {} : { "security-severity": securitySeverity[rule.severity] }),
      ...(rule.criterion === undefined ? {} : { criterion: plainText(rule.criterion) }),
    },
  };
}

function resultOf(check: Check, fingerprint: string, ruleIndex: number | undefined, run: Run): Result {
  return {
    ruleId: check.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    ...outcomes[check.verdict],
    message: { text: messageText(messageOf(check)) },
    locations: [locationOf(check, run)],
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    properties: {
      ...(check.path === undefined ? {} : { path: plainText(check.path) }),
      evidence: check.evidence.map(plainText),
    },
    ...(check.exemption === undefined
      ? {}
      : {
          suppressions: [
            {
              kind: "external" as const,
              justification: plainText(`${check.exemption.reason} (until ${check.exemption.until})`),
            },
          ],
        }),
  };
}

function messageOf(check: Check): string {
  const about = check.path === undefined ? "" : `, ${check.path}`;
  return `${subjectName(check.subject)}${about}: ${check.message}`;
}

function locationOf({ subject }: Check, run: Run): Location {
  const { file = run.projectFile, line = 1 } = subject.kind === "resource" ? subject : {};
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: line } },
    logicalLocations: [
      {
        name: plainText(subjectName(subject)),
        fullyQualifiedName: plainText(subjectId(subject)),
        kind: subject.kind === "resource" ? "resource" : "endpoint",
      },
    ],
  };
}

/** A path as a relative reference: each part encoded, so that no character of a name has a meaning. */
function uriOf(file: string): string {
  return file.split("/").map(encodeURIComponent).join("/");
}

/** Of rule, subject and part, not of file, line or order: a finding stays the same one when code moves. Equal ones are numbered. */
function fingerprinted(checks: readonly Check[]): { readonly check: Check; readonly fingerprint: string }[] {
  const keyOf = (check: Check) =>
    [check.rule, subjectId(check.subject), check.path ?? partIn(check.message)].join("\0");
  const prints = new Map<Check, string>();
  for (const [key, same] of groupBy(checks, keyOf)) {
    const hash = createHash("sha256").update(key).digest("hex").slice(0, 32);
    const inOrder = same.toSorted((a, b) => (a.message < b.message ? -1 : a.message > b.message ? 1 : 0));
    inOrder.forEach((check, index) => prints.set(check, `${hash}:${index + 1}`));
  }
  return checks.map((check) => ({ check, fingerprint: prints.get(check) ?? "" }));
}

/** A message begins with the property that it is about, where it is about one: `cors.allowOrigins[1]`. */
function partIn(message: string): string {
  return /^[\w$]+(?:\.[\w$-]+|\[\d+\])+/.exec(message)?.[0] ?? "";
}
