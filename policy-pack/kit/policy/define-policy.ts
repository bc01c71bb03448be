import type {
  EnforcementLevel,
  ReportViolation,
  ResourceValidationArgs,
  ResourceValidationPolicy,
  Severity,
  StackValidationArgs,
  StackValidationPolicy,
} from "@pulumi/policy";
import type { Findings } from "../input/finding";
import type { Control } from "../../catalogues/controls/control";
import { nistControls } from "../../catalogues/controls/nist";
import { Input } from "../input/input";
import { ConfigReader } from "../settings/config-reader";
import { exemptionBook } from "../settings/exemption-book";
import { exemptionsOf, type Exemption } from "../settings/exemptions";
import { matchesPattern } from "../settings/matches-pattern";
import type { Config, Settings } from "../settings/read-config";
import { shared, sharedExemptions, takeAbsence, undecided } from "../settings/shared-settings";
import type { Checks, StackChecks } from "./check";
import { judge } from "./judge";
import { repair } from "./repair";
import { Reporter, type Report } from "./reporter";
import { Stack } from "./stack";
import { tellsNotApplicable } from "./tells-not-applicable";

/** What a policy is about, by which tools group findings. */
export type Concern = "https" | "tls" | "cors" | "auth" | "headers" | "waf" | "logging" | "limits";

/** What the author of a policy writes. */
export interface PolicyDefinition<S extends Settings> {
  /** The public id, also the name of the file; never renamed and never reused. */
  readonly name: string;
  readonly concern: Concern;
  readonly severity: Severity;
  /** The level without configuration: mandatory when left out. */
  readonly level?: "advisory" | "mandatory";
  /** The controls that the requirement serves; the first one also fills the policy's compliance framework. */
  readonly controls: readonly [`NIST ${keyof typeof nistControls}`, ...Control[]];
  /** Where AWS documents what the policy is about. */
  readonly url: `https://docs.aws.amazon.com/${string}`;
  /** The required state, in one sentence. */
  readonly description: string;
  /** What goes wrong without it, in one or two sentences. */
  readonly why: string;
  /** How to reach the required state. */
  readonly remediation: string;
  /** What the policy cannot see, in one sentence or more. */
  readonly limits?: string;
  /** Settings beyond `undecided` and `exemptions`, which every policy has. */
  readonly settings?: S;
  /** What is asked of each thing by itself. */
  readonly checks?: readonly Checks<NoInfer<Config<S>>>[];
  /** What is asked of each thing and of what the stack joins with it, after the program has run. Each policy that has some costs. */
  readonly stackChecks?: readonly StackChecks<NoInfer<Config<S>>>[];
}

/** A policy as the SDK takes it, with what documents it. */
export interface Policy extends ResourceValidationPolicy {
  readonly concern: Concern;
  readonly severity: Severity;
  readonly enforcementLevel: EnforcementLevel;
  readonly tags: string[];
  readonly url: string;
  readonly why: string;
  readonly limits: string | undefined;
  readonly remediationSteps: string;
  readonly configSchema: NonNullable<ResourceValidationPolicy["configSchema"]>;
  readonly validateStack?: StackValidationPolicy["validateStack"];
  /** The type tokens that the policy judges. */
  readonly types: readonly string[];
}

type Level = "advisory" | "mandatory" | "silent";

/**
 * Makes a policy. The kit reads the configuration, waives what is exempt, keeps exceptions from leaving the policy (one
 * would end the whole deployment and lose the findings of all policies), and tells each question that an unknown value
 * leaves open. An open question is no violation, since most unknown values turn out to be right, and is no pass.
 */
export function definePolicy<const S extends Settings = Record<string, never>>(
  definition: PolicyDefinition<S>,
): Policy {
  const { name, concern, severity, controls, url, description, why, remediation, limits } = definition;
  const settings = { ...(definition.settings as S), undecided, exemptions: exemptionsOf(name) };
  const configuration = new ConfigReader(settings);
  const byType = tableOf(definition.checks ?? []);
  const stackChecks = definition.stackChecks ?? [];
  const types = new Set([...byType.keys(), ...stackChecks.flatMap((checks) => checks.types)]);
  const nist = controls[0].slice("NIST ".length) as keyof typeof nistControls;

  let notApplicable: Error | undefined;

  /** The SDK takes "not applicable" as an exception. Making one is dear, so each policy makes one. */
  function outOfScope(args: ResourceValidationArgs): Error {
    try {
      return notApplicable ?? args.notApplicable(`${name} does not judge this type of resource`);
    } catch (error) {
      return (notApplicable = error as Error);
    }
  }

  function prepare(
    given: Record<string, unknown>,
    report: Report,
  ): { config: Config<S>; reporter: Reporter } {
    const config = configuration.read(given, shared());
    const own = config.exemptions as readonly Exemption[];
    exemptionBook.note(name, own);
    const exemptions = [...own, ...sharedExemptions().filter(({ policy }) => matchesPattern(policy, name))];
    const reporter = new Reporter(name, description, report, exemptions, config.undecided as Level);
    return { config: config, reporter };
  }

  function validateResource(args: ResourceValidationArgs, reportViolation: ReportViolation): void {
    const checks = byType.get(args.type);
    const { config, reporter } = prepare(args.getConfig(), reportViolation as unknown as Report);
    reporter.problems(configuration.takeProblems());
    if (takeAbsence()) reporter.withoutSettings();
    if (checks !== undefined && !isComponent(args)) {
      const inputs = Input.of(args.props);
      reporter.judgement(
        args,
        judge(
          name,
          checks.map((check) => () => check(inputs, config)),
        ),
      );
    } else if (tellsNotApplicable) {
      throw outOfScope(args);
    }
  }

  function remediateResource(args: ResourceValidationArgs): Record<string, unknown> | undefined {
    const checks = byType.get(args.type);
    if (checks === undefined) return undefined;
    const { config, reporter } = prepare(args.getConfig(), () => undefined);
    const inputs = Input.of(args.props);
    const { violations } = judge(
      name,
      checks.map((check) => () => check(inputs, config)),
    );
    const enforced = violations.filter(({ message }) => !reporter.isExempt(args, message));
    return repair(args.props, enforced) ? args.props : undefined;
  }

  function validateStack(args: StackValidationArgs, reportViolation: ReportViolation): void {
    const { config, reporter } = prepare(args.getConfig(), reportViolation as unknown as Report);
    const stack = new Stack(args.resources);
    for (const checks of stackChecks) {
      for (const { urn, name: resource, check } of checks.run(stack)) {
        reporter.judgement({ urn, name: resource }, judge(name, [() => check(config)]), urn);
      }
    }
  }

  const [onlyType] = types;
  if (types.size === 1 && onlyType !== undefined) {
    // The SDK's own mark of a function for one type: it then spares the policy the inputs of all others.
    Object.assign(validateResource, { __pulumiType: onlyType });
    Object.assign(remediateResource, { __pulumiType: onlyType });
    Object.assign(validateStack, { __pulumiType: onlyType });
  }

  return {
    name,
    concern,
    severity,
    enforcementLevel: definition.level ?? "mandatory",
    description,
    why,
    limits,
    url,
    remediationSteps: remediation,
    tags: [concern, ...controls],
    framework: { name: "NIST SP 800-53", version: "5", reference: nist, specification: nistControls[nist] },
    configSchema: {
      properties: Object.fromEntries(Object.entries(settings).map(([key, setting]) => [key, setting.schema])),
    },
    types: [...types],
    validateResource,
    remediateResource,
    ...(stackChecks.length > 0 && { validateStack }),
  };
}

/** A component may have a token of AWS; it has neither inputs nor a provider, and there is nothing to judge. */
function isComponent({ props, provider }: ResourceValidationArgs): boolean {
  return provider === undefined && Object.keys(props).length === 0;
}

function tableOf<C>(all: readonly Checks<C>[]): Map<string, ((inputs: Input, config: C) => Findings)[]> {
  const table = new Map<string, ((inputs: Input, config: C) => Findings)[]>();
  for (const { byType } of all) {
    for (const [type, checks] of byType) table.set(type, [...(table.get(type) ?? []), ...checks]);
  }
  return table;
}
