import type { Check } from "../../../tools/report/check";
import type { Rule } from "../../../tools/report/rule";
import type { Run } from "../../../tools/report/run";
import type { ResourceSubject } from "../../../tools/report/subject";
import type { Verdict } from "../../../tools/report/verdict";

/** A rule with everything that a rule may say. */
export function ruleOf(id: string, more: Partial<Rule> = {}): Rule {
  return {
    id,
    title: id,
    description: `${id} holds.`,
    severity: "high",
    group: "sample",
    remediation: `Set ${id}.`,
    help: undefined,
    url: `https://docs.example/${id}`,
    controls: ["NIST SC-8"],
    tags: [],
    criterion: undefined,
    ...more,
  };
}

/** A check of a resource, which stands in line 7 of index.ts. */
export function checkOf(
  rule: string,
  verdict: Verdict,
  subject: Partial<ResourceSubject> = {},
  more: Partial<Check> = {},
): Check {
  const { name = "orders" } = subject;
  const type = subject.type ?? "aws:apigateway/restApi:RestApi";
  return {
    rule,
    subject: {
      kind: "resource",
      urn: `urn:pulumi:dev::shop::${type}::${name}`,
      type,
      name,
      file: "index.ts",
      line: 7,
      ...subject,
    },
    verdict,
    message: `${rule} came to ${verdict}.`,
    evidence: [],
    ...more,
  };
}

/** A run of the preview with nothing in it but what is given. */
export function runOf(more: Partial<Run> = {}): Run {
  return {
    tool: { name: "preview", version: "0.1.0" },
    title: "shop (dev)",
    started: "2026-11-25T12:00:00.000Z",
    milliseconds: 1234,
    result: "clean",
    problems: [],
    rules: [],
    checks: [],
    reach: [],
    notes: [],
    sections: [],
    way: undefined,
    projectFile: "Pulumi.yaml",
    document: {},
    ...more,
  };
}
