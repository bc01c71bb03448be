import type {
  ReportViolation,
  ResourceValidationArgs,
  ResourceValidationPolicy,
  Severity,
} from "@pulumi/policy";
import { exemptionOf } from "./exemption-of";
import { exemptions, type Exemption } from "./exemptions";
import type { Findings } from "./finding";
import { Input } from "./input";
import { judge } from "./judge";
import { nistControls } from "./nist-controls";
import { readConfig, type Config, type Settings } from "./read-config";

/** Judges resources of one type: yields the text of each violation, and nothing for a resource that complies. */
export type Check<S extends Settings> = (resource: Input, config: Config<S>) => Findings;

/** What the author of a policy writes. */
export interface PolicyDefinition<S extends Settings> {
  /** The public id, also the name of the file; never renamed and never reused. */
  readonly name: string;
  readonly severity: Severity;
  /** The controls that the requirement serves; the first one also fills the policy's compliance framework. */
  readonly controls: readonly [`NIST ${keyof typeof nistControls}`, ...string[]];
  /** Where AWS documents what the policy is about. */
  readonly url: `https://docs.aws.amazon.com/${string}`;
  /** The required state, in one sentence. */
  readonly description: string;
  /** How to reach the required state. */
  readonly remediation: string;
  /** Settings beyond `exemptions`, which every policy has. */
  readonly settings?: S;
  /**
   * What is asked of each type of resource, by its Pulumi type token. Each question of a list is answered on its own:
   * an unknown value that leaves one open does not touch the others. Types that an SDK has under several tokens
   * are listed under each.
   */
  readonly checks: Readonly<Record<string, Check<NoInfer<S>> | readonly Check<NoInfer<S>>[]>>;
}

/** A policy as the SDK takes it, with what documents it. */
export interface Policy extends ResourceValidationPolicy {
  readonly severity: Severity;
  readonly tags: string[];
  readonly url: string;
  readonly remediationSteps: string;
  readonly configSchema: NonNullable<ResourceValidationPolicy["configSchema"]>;
  /** The type tokens that the policy judges. */
  readonly types: readonly string[];
}

/** Violations on a resource are reported with a lower level while an exemption holds: the SDK takes it, its types do not say so. */
type ReportAtLevel = (violation: { message: string; enforcementLevel: "advisory" }) => void;

/**
 * Makes a resource policy. The kit reads the configuration, waives what is exempt, keeps exceptions from leaving
 * the policy (one would end the whole deployment and lose the findings of all policies), and says what it could
 * not decide.
 *
 * An undecided question ends the policy with the SDK's own error, after every violation was reported: the engine
 * prints it as "can't run policy … during preview" with the property, at advisory level, and `pulumi up` asks
 * again when the value is known. A violation would be a false one, since most unknown values turn out to be
 * right, and would stop every preview of a new stack; silence would be a pass.
 */
export function definePolicy<const S extends Settings = Record<string, never>>(
  definition: PolicyDefinition<S>,
): Policy {
  const { name, severity, controls, url, description, remediation } = definition;
  const settings = { ...(definition.settings as S), exemptions };
  const checks = new Map(Object.entries(definition.checks).map(([type, check]) => [type, [check].flat()]));
  const nist = controls[0].slice("NIST ".length) as keyof typeof nistControls;

  let notApplicable: Error | undefined;

  /** The SDK takes "not applicable" as an exception. Making one costs more than most checks, so each policy makes one. */
  function outOfScope(args: ResourceValidationArgs): Error {
    try {
      return notApplicable ?? args.notApplicable(`${name} does not judge this type of resource`);
    } catch (error) {
      return (notApplicable = error as Error);
    }
  }

  function validateResource(args: ResourceValidationArgs, reportViolation: ReportViolation): void {
    const checksOfType = checks.get(args.type);
    if (checksOfType === undefined) throw outOfScope(args);
    const { config, problems } = readConfig(settings, args.getConfig<Record<string, unknown>>());
    if (problems.length > 0) {
      reportViolation(`Not judged: the configuration of ${name} is wrong.\n- ${problems.join("\n- ")}`);
      return;
    }
    const { violations, undecided } = judge(name, checksOfType, Input.of(args.props), config as Config<S>);
    const exemption = exemptionOf(args, config.exemptions as readonly Exemption[]);
    const today = new Date().toISOString().slice(0, "YYYY-MM-DD".length);
    for (const violation of violations) {
      if (exemption === undefined) {
        reportViolation(violation);
      } else if (exemption.until < today) {
        reportViolation(`${violation}\nIts exemption ended on ${exemption.until} (${exemption.reason}).`);
      } else {
        (reportViolation as unknown as ReportAtLevel)({
          message: `${description}\n${violation}\nExempt until ${exemption.until} (${exemption.reason}).`,
          enforcementLevel: "advisory",
        });
      }
    }
    if (undecided !== undefined) throw undecided.cause;
  }

  return {
    name,
    severity,
    description,
    url,
    remediationSteps: remediation,
    tags: [...controls],
    framework: { name: "NIST SP 800-53", version: "5", reference: nist, specification: nistControls[nist] },
    configSchema: {
      properties: Object.fromEntries(Object.entries(settings).map(([key, setting]) => [key, setting.schema])),
    },
    types: [...checks.keys()],
    validateResource,
  };
}
