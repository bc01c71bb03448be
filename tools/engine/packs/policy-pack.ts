import type { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import type {
  AnalyzeDiagnostic,
  AnalyzeResponse,
  PolicyNotApplicable,
  Remediation as RemediationMessage,
  RemediateResponse,
} from "@pulumi/pulumi/proto/analyzer_pb";
import { call, callIfKnown } from "../rpc/call";
import { decode } from "../wire/decode";
import { withoutOutputs } from "../wire/without-outputs";
import type { EnforcementLevel, Finding, Policy, RanPack, Severity } from "../model";
import type { Registration } from "../registration";
import type { PropertyMap } from "../values";
import { analyzeRequest, analyzeStackRequest, remediateRequest } from "./analyzer-messages";
import { levelOf, severityOf } from "./levels";
import type { PackDescription } from "./pack-description";

/** What one remediation did to a resource: new properties, or the finding that it could not be run. */
export type RemediationResult =
  | { readonly policy: string; readonly properties: PropertyMap }
  | { readonly policy: string; readonly undecided: Finding };

/** A configured policy host: the questions that the engine asks it. */
export class PolicyPack {
  readonly name: string;
  readonly version: string;
  private readonly remediates: boolean;
  private readonly judged = new Map<string, string[]>();

  constructor(
    private readonly label: string,
    private readonly client: AnalyzerClient,
    private readonly description: PackDescription,
    private readonly levels: Readonly<Record<string, EnforcementLevel>>,
  ) {
    this.name = description.name;
    this.version = description.version;
    this.remediates = description.policies.some((policy) => this.levelIn(policy) === "remediate");
  }

  /**
   * Lets the pack change a resource's properties; the results apply in order, each to the one before. The real engine
   * asks every pack; one that has no policy at the level "remediate" answers nothing, and is not asked.
   */
  async remediate(resource: Registration): Promise<RemediationResult[]> {
    if (!this.remediates) return [];
    const answer = await callIfKnown<RemediateResponse>((done) =>
      this.client.remediate(remediateRequest(resource), done),
    );
    return (answer?.getRemediationsList() ?? []).map((message) => this.remediation(message, resource.urn));
  }

  /** Judges one resource by its inputs. */
  async analyze(resource: Registration): Promise<Finding[]> {
    const answer = await call<AnalyzeResponse>((done) => this.client.analyze(analyzeRequest(resource), done));
    return this.judge(answer, "resource", resource.urn, () => resource.urn);
  }

  /** Judges the whole stack by its outputs; a finding that names no resource of the stack is about `stackUrn`. */
  async analyzeStack(resources: readonly Registration[], stackUrn: string): Promise<Finding[]> {
    const answer = await callIfKnown<AnalyzeResponse>((done) =>
      this.client.analyzeStack(analyzeStackRequest(resources), done),
    );
    if (answer === undefined) return [];
    const urns = new Set(resources.map(({ urn }) => urn));
    return this.judge(answer, "stack", stackUrn, (urn) => (urns.has(urn) ? urn : stackUrn));
  }

  /** What was asked, so that a clean result can be told from no question. */
  ran(): RanPack {
    return {
      name: this.name,
      version: this.version,
      label: this.label,
      policies: this.description.policies.map(({ configSchema: _, ...policy }) => ({
        ...policy,
        level: this.levelIn(policy),
        judged: this.judged.get(policy.name)?.length ?? 0,
        judgedUrns: this.judged.get(policy.name) ?? [],
      })),
    };
  }

  private levelIn({ name, level }: Policy): EnforcementLevel {
    return this.levels[name] ?? level;
  }

  private judge(
    answer: AnalyzeResponse,
    kind: "resource" | "stack",
    judgedUrn: string,
    urnOf: (named: string) => string,
  ): Finding[] {
    const findings = answer
      .getDiagnosticsList()
      .map((message) => this.finding(message, urnOf(message.getUrn())));
    const unjudged = new Set([
      ...answer.getNotApplicableList().map((policy: PolicyNotApplicable) => policy.getPolicyName()),
      ...findings.filter(({ undecided }) => undecided).map(({ policy }) => policy),
    ]);
    for (const policy of this.description.policies) {
      if (policy.kind !== kind || this.levels[policy.name] === "disabled" || unjudged.has(policy.name))
        continue;
      const judged = this.judged.get(policy.name);
      if (judged === undefined) this.judged.set(policy.name, [judgedUrn]);
      else judged.push(judgedUrn);
    }
    return findings;
  }

  private remediation(message: RemediationMessage, urn: string): RemediationResult {
    const policy = message.getPolicyname();
    const diagnostic = message.getDiagnostic();
    if (diagnostic === "") return { policy, properties: withoutOutputs(decode(message.getProperties())) };
    return {
      policy,
      undecided: {
        ...this.findingOf(policy, urn, message.getDescription(), diagnostic),
        level: "advisory",
        severity: undefined,
        undecided: true,
      },
    };
  }

  private finding(message: AnalyzeDiagnostic, urn: string): Finding {
    const policy = message.getPolicyname();
    const level = levelOf(message.getEnforcementlevel());
    const text = message.getMessage();
    return {
      ...this.findingOf(policy, urn, message.getDescription(), text),
      // A policy that still objects after its remediation has run is mandatory.
      level: level === "remediate" ? "mandatory" : level,
      severity: severityOf(message.getSeverity()) ?? this.severity(policy),
      // A pack can raise a question that is open above the SDK's own level, advisory: it stays a question.
      undecided: text.startsWith(`can't run policy '${policy}' from policy pack '`),
    };
  }

  private findingOf(policy: string, urn: string, description: string, message: string) {
    return {
      policy,
      pack: this.name,
      packVersion: this.version,
      urn,
      description,
      message: message.startsWith(`${description}\n`) ? message.slice(description.length + 1) : message,
    };
  }

  private severity(policy: string): Severity | undefined {
    return this.description.policies.find(({ name }) => name === policy)?.severity;
  }
}
