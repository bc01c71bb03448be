import type { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import type { AnalyzeDiagnostic, AnalyzeResponse, RemediateResponse } from "@pulumi/pulumi/proto/analyzer_pb";
import { call, callIfKnown } from "../rpc/call";
import { messageOf } from "../rpc/message-of";
import { decode } from "../wire/decode";
import { withoutOutputs } from "../wire/without-outputs";
import type { EnforcementLevel, Finding, Policy, RanPack } from "../model";
import type { Registration } from "../registration";
import type { PropertyMap } from "../values";
import { analyzeRequest, analyzeStackRequest, remediateRequest } from "./analyzer-messages";
import { enforcementLevels, severities } from "./levels";
import type { PackDescription } from "./pack-description";
import { PackError } from "./pack-errors";

/** What one remediation did to a resource: new properties, or the finding that it could not be run. */
export type RemediationResult =
  | { readonly policy: string; readonly properties: PropertyMap }
  | { readonly policy: string; readonly undecided: Finding };

/** A configured policy host: the questions that the engine asks it. */
export class PolicyPack {
  readonly name: string;
  private readonly remediates: boolean;
  private readonly judged: ReadonlyMap<string, string[]>;

  constructor(
    private readonly label: string,
    private readonly client: AnalyzerClient,
    private readonly description: PackDescription,
    private readonly levels: Readonly<Record<string, EnforcementLevel>>,
  ) {
    this.name = description.name;
    this.remediates = description.policies.some((policy) => this.levelIn(policy) === "remediate");
    this.judged = new Map(description.policies.map(({ name }) => [name, []]));
  }

  /**
   * Lets the pack change a resource's properties; the results apply in order, each to the one before. The real engine
   * asks every pack; one that has no policy at the level "remediate" answers nothing, and is not asked.
   */
  async remediate(resource: Registration): Promise<RemediationResult[]> {
    if (!this.remediates) return [];
    const answer = await callIfKnown<RemediateResponse>((done) =>
      this.client.remediate(remediateRequest(resource), done),
    ).catch(failed("failed to run remediation: "));
    return (answer?.getRemediationsList() ?? []).map((message) => {
      const [policy, diagnostic] = [message.getPolicyname(), message.getDiagnostic()];
      if (diagnostic === "") return { policy, properties: withoutOutputs(decode(message.getProperties())) };
      const finding = this.finding(policy, resource.urn, message.getDescription(), diagnostic);
      return { policy, undecided: { ...finding, undecided: true } };
    });
  }

  /** Judges one resource by its inputs. */
  async analyze(resource: Registration): Promise<Finding[]> {
    const answer = await call<AnalyzeResponse>((done) =>
      this.client.analyze(analyzeRequest(resource), done),
    ).catch(failed("failed to run policy: "));
    return this.judge(answer, "resource", resource.urn, () => resource.urn);
  }

  /** Judges the whole stack by its outputs; a finding that names no resource of the stack is about `stackUrn`. */
  async analyzeStack(resources: readonly Registration[], stackUrn: string): Promise<Finding[]> {
    const answer = await callIfKnown<AnalyzeResponse>((done) =>
      this.client.analyzeStack(analyzeStackRequest(resources), done),
    ).catch(failed(""));
    if (answer === undefined) return [];
    const urns = new Set(resources.map(({ urn }) => urn));
    return this.judge(answer, "stack", stackUrn, (urn) => (urns.has(urn) ? urn : stackUrn));
  }

  /** What was asked, so that a clean result can be told from no question. */
  ran(): RanPack {
    const { name, version, policies } = this.description;
    const ran = policies.map(({ configSchema: _, ...policy }) => {
      const judgedUrns = this.judged.get(policy.name) ?? [];
      return { ...policy, level: this.levelIn(policy), judged: judgedUrns.length, judgedUrns };
    });
    return { name, version, label: this.label, policies: ran };
  }

  private levelIn({ name, level }: Policy): EnforcementLevel {
    return this.levels[name] ?? level;
  }

  private judge(
    answer: AnalyzeResponse,
    kind: Policy["kind"],
    judgedUrn: string,
    urnOf: (named: string) => string,
  ): Finding[] {
    const findings = answer
      .getDiagnosticsList()
      .map((message) => this.violation(message, urnOf(message.getUrn())));
    const unjudged = new Set([
      ...answer.getNotApplicableList().map((policy) => policy.getPolicyName()),
      ...findings.filter(({ undecided }) => undecided).map(({ policy }) => policy),
    ]);
    for (const policy of this.description.policies)
      if (policy.kind === kind && this.levels[policy.name] !== "disabled" && !unjudged.has(policy.name))
        this.judged.get(policy.name)?.push(judgedUrn);
    return findings;
  }

  private violation(message: AnalyzeDiagnostic, urn: string): Finding {
    const [policy, text] = [message.getPolicyname(), message.getMessage()];
    const level = enforcementLevels[message.getEnforcementlevel()];
    const own = this.description.policies.find(({ name }) => name === policy)?.severity;
    return {
      ...this.finding(policy, urn, message.getDescription(), text),
      // A policy that still objects after its remediation has run is mandatory.
      level: level === "remediate" ? "mandatory" : level,
      severity: severities[message.getSeverity()] ?? own,
      // A pack can raise a question that is open above the SDK's own level, advisory: it stays a question.
      undecided: text.startsWith(`can't run policy '${policy}' from policy pack '`),
    };
  }

  private finding(policy: string, urn: string, description: string, text: string): Finding {
    const { name: pack, version: packVersion } = this.description;
    const message = text.startsWith(`${description}\n`) ? text.slice(description.length + 1) : text;
    const unrated = { level: "advisory", severity: undefined, undecided: false } as const;
    return { policy, pack, packVersion, urn, description, message, ...unrated };
  }
}

function failed(what: string): (error: unknown) => never {
  return (error) => {
    throw new PackError(what + messageOf(error), { cause: error });
  };
}
