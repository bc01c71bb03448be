import type { Finding, PlannedResource, Preview, RanPack, RanPolicy } from "../../engine/model";
import { urnName, urnType } from "../../engine/names/urn";
import type { Check, Exemption } from "../../report/check";
import type { ResourceSubject } from "../../report/subject";
import { decisiveValues } from "./decisive-values";
import { newerInput } from "./newer-input";
import { isBlocking } from "./result";
import { ruleId } from "./rules-of";

/** Every verdict of every policy: on each resource that it judged, and one on the stack where it judged none. */
export function checksOf(preview: Preview, stackUrn: string): readonly Check[] {
  const resources = new Map(preview.resources.map((resource) => [resource.urn, resource]));
  const subjectOf = (urn: string): ResourceSubject => {
    const { file, line } = resources.get(urn)?.position ?? {};
    return { kind: "resource", urn, type: urnType(urn), name: urnName(urn), file, line };
  };
  const evidenceOf = (urn: string) => {
    const resource = resources.get(urn);
    if (resource === undefined) return [];
    const doubts = resource.after.map(
      (token) => `registered after the program looked into ${token}, which nobody answered`,
    );
    return [...doubts, ...decisiveValues(resource)];
  };
  return preview.packs.flatMap((pack) =>
    pack.policies.flatMap((policy) => {
      const rule = ruleId(preview.packs, pack, policy);
      const findings = preview.findings.filter((one) => one.pack === pack.name && one.policy === policy.name);
      const found = new Set(findings.map(({ urn }) => urn));
      const passes = findings.length > 0 && policy.kind === "stack" ? [] : policy.judgedUrns;
      const checks: Check[] = [
        ...findings.map((finding) => ({
          rule,
          subject: subjectOf(finding.urn),
          ...withNewerInput(verdictOf(finding), policy, resources.get(finding.urn)),
          evidence: evidenceOf(finding.urn),
        })),
        ...passes
          .filter((urn) => !found.has(urn))
          .map((urn) => ({
            rule,
            subject: subjectOf(urn),
            verdict: "pass" as const,
            message: "Nothing was found.",
            evidence: evidenceOf(urn),
          })),
      ];
      return checks.length > 0 ? checks : [unasked(policy, pack, rule, subjectOf(stackUrn), preview)];
    }),
  );
}

function verdictOf(finding: Finding): Pick<Check, "verdict" | "message" | "exemption"> {
  if (finding.undecided) return { verdict: "undecided", message: questionIn(finding.message) };
  if (isBlocking(finding)) return { verdict: "fail", message: finding.message };
  const exemption = exemptionIn(finding.message);
  if (exemption !== undefined) return { verdict: "skipped", message: finding.message, exemption };
  return { verdict: "warn", message: finding.message };
}

/** A message that advises what the program's SDK cannot set says which version can. */
function withNewerInput<Said extends Pick<Check, "verdict" | "message">>(
  said: Said,
  { remediation = "" }: RanPolicy,
  resource: PlannedResource | undefined,
): Said {
  const isAdvice = said.verdict === "fail" || said.verdict === "warn";
  const note = isAdvice && resource ? newerInput(resource, `${said.message} ${remediation}`) : "";
  return note === "" ? said : { ...said, message: `${said.message}\n${note}` };
}

/** The open question itself, without the frame by which the SDK and packs make one known. */
function questionIn(message: string): string {
  return message
    .replace(/^can't run policy '[^']*' from policy pack '[^']*'[^:]*: /, "")
    .replace(/ Undecided: [\s\S]*$/, "");
}

/** A pack has no other way to say that it waives what it found than the last line of its message. */
function exemptionIn(message: string): Exemption | undefined {
  const match = /\nExempt until (?<until>\d{4}-\d{2}-\d{2}) \((?<reason>[^\n]*)\)\.$/.exec(message);
  const { until, reason } = match?.groups ?? {};
  return until === undefined || reason === undefined ? undefined : { until, reason };
}

function unasked(
  policy: RanPolicy,
  pack: RanPack,
  rule: string,
  subject: ResourceSubject,
  { failure }: { readonly failure: Preview["failure"]; readonly resources: readonly PlannedResource[] },
): Check {
  const skipped = (message: string) => ({
    rule,
    subject,
    verdict: "skipped" as const,
    message,
    evidence: [],
  });
  if (policy.level === "disabled") return skipped(`Disabled by the configuration of ${pack.name}.`);
  if (failure !== undefined) return skipped("Not asked: the preview did not come to its end.");
  const message = "No resource of this stack is one that the policy judges.";
  return { rule, subject, verdict: "notApplicable", message, evidence: [] };
}
