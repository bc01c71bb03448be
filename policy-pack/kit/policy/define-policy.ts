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
import { engineSchema } from "../settings/engine-schema";
import { exemptionBook } from "../settings/exemption-book";
import { exemptionsOf, type Exemption } from "../settings/exemptions";
import { matchesPattern } from "../settings/matches-pattern";
import type { Config, Settings } from "../settings/read-config";
import { shared, sharedExemptions, takeAbsence, undecided } from "../settings/shared-settings";
import type { Checks, StackChecks } from "./check";
import {
  budgetOf,
  currentResource,
  currentStack,
  inCall,
  inputsOf,
  isComponent,
  isNoted,
  mayConcern,
  stackOf,
  type Types,
} from "./current-call";
import { judge, type Judgement } from "./judge";
import { Latest } from "./latest";
import { repair } from "./repair";
import { Reporter, type Report } from "./reporter";
import type { Stack } from "./stack";
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
  /** What can be configured; the engine is told of it in `configSchema`. */
  readonly settings: Settings;
  readonly configSchema: NonNullable<ResourceValidationPolicy["configSchema"]>;
  readonly validateStack: StackValidationPolicy["validateStack"];
  /** Whether it has questions that only the whole stack answers. */
  readonly judgesStack: boolean;
  /** The type tokens that the policy judges. */
  readonly types: readonly string[];
  /** Whether the SDK's server has called the policy, in a call that is noted: it has to once, to hand over the configuration. */
  isCalled(): boolean;
}

/** The SDK looks whether a policy has a function; its types do not say that there may be none at the moment. */
const nothing = undefined as never;

type InputCheck<C> = (inputs: Input, config: C) => Findings;

type Subject = Pick<ResourceValidationArgs, "type" | "urn">;

interface StackJudgement {
  readonly urn: string;
  readonly name: string;
  readonly judgement: Judgement;
}

type Remediation = ReturnType<NonNullable<ResourceValidationPolicy["remediateResource"]>>;

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
  const own = definition.settings ?? ({} as S);
  const ofEveryPolicy = { undecided, exemptions: exemptionsOf(name) };
  const settings = { ...own, ...ofEveryPolicy };
  const configuration = new ConfigReader(settings);
  const byType = tableOf(definition.checks ?? []);
  const stackChecks = definition.stackChecks ?? [];
  const judgesStack = stackChecks.length > 0;
  const stackTypes = new Set(stackChecks.flatMap((checks) => checks.types));
  const types = new Set([...byType.keys(), ...stackTypes]);
  const nist = controls[0].slice("NIST ".length) as keyof typeof nistControls;

  let notApplicable: Error | undefined;
  /** Gives what the SDK's server holds at the moment, since that has called once; other callers each give their own. */
  let serverConfig: (() => object) | undefined;
  const ofResource = new Latest<Judgement>();
  const ofStack = new Latest<readonly StackJudgement[]>();

  /** The SDK takes "not applicable" as an exception. Making one is dear, so each policy makes one. */
  function outOfScope(args: ResourceValidationArgs): Error {
    try {
      return notApplicable ?? args.notApplicable(`${name} does not judge this type of resource`);
    } catch (error) {
      return (notApplicable = error as Error);
    }
  }

  function configured(getConfig: () => object): Config<S> {
    if (isNoted()) serverConfig = getConfig;
    const config = configuration.read(getConfig() as Record<string, unknown>, shared());
    exemptionBook.note(name, config.exemptions as readonly Exemption[]);
    return config;
  }

  function reporterOf(config: Config<S>, report: ReportViolation): Reporter {
    const own = config.exemptions as readonly Exemption[];
    const exemptions = [...own, ...sharedExemptions().filter(({ policy }) => matchesPattern(policy, name))];
    return new Reporter(
      name,
      description,
      report as unknown as Report,
      exemptions,
      config.undecided as Level,
    );
  }

  function validateResource(args: ResourceValidationArgs, report: ReportViolation): void | Promise<void> {
    const config = configured(() => args.getConfig());
    const problems = configuration.takeProblems();
    if (problems.length > 0) reporterOf(config, report).problems(problems);
    if (takeAbsence()) reporterOf(config, report).withoutSettings();
    if (byType.has(args.type) && !isComponent(args)) {
      const judgement = judgementOf(args, inputsOf(args), config);
      if (hasFindings(judgement)) reporterOf(config, report).judgement(args, judgement);
    } else if (tellsNotApplicable) {
      throw outOfScope(args);
    }
    return inCall(undefined);
  }

  function judgementOf({ type, urn }: Subject, inputs: Input, config: Config<S>): Judgement {
    const judged = () =>
      judge(
        name,
        (byType.get(type) ?? []).map((check) => () => check(inputs, config)),
        budgetOf(urn),
      );
    return ofResource.get(inputs, config, judged);
  }

  function remediateResource(args: ResourceValidationArgs): Remediation {
    const config = configured(() => args.getConfig());
    const { violations } = judgementOf(args, Input.of(args.props), config);
    const reporter = reporterOf(config, () => undefined);
    const enforced = violations.filter(({ message }) => !reporter.isExempt(args, message));
    return inCall(repair(args.props, enforced) ? args.props : undefined);
  }

  function validateStack(args: StackValidationArgs, report: ReportViolation): void | Promise<void> {
    const config = configured(() => args.getConfig());
    const reporter = reporterOf(config, report);
    for (const { urn, name: resource, judgement } of judgementsOf(stackOf(args.resources), config)) {
      reporter.judgement({ urn, name: resource }, judgement, urn);
    }
    return inCall(undefined);
  }

  function judgementsOf(stack: Stack, config: Config<S>): readonly StackJudgement[] {
    const judged = () =>
      stackChecks
        .flatMap((checks) => checks.run(stack))
        .map(({ check, ...of }) => ({
          ...of,
          judgement: judge(name, [() => check(config)], budgetOf(of.urn)),
        }))
        .filter(({ judgement }) => hasFindings(judgement));
    return ofStack.get(stack, config, judged);
  }

  /** Found out before the SDK copies all that is asked about, with the configuration that it would hand over. */
  function hasNothingToTell(): boolean {
    if (serverConfig === undefined) return false;
    const [resource, stack] = [currentResource(), currentStack()];
    const config = configured(serverConfig);
    if (configuration.hasProblems) return false;
    return stack === undefined
      ? resource !== undefined && !hasFindings(judgementOf(resource, resource.inputs, config))
      : judgementsOf(stack, config).length === 0;
  }

  /** A policy has to be called once in any case: only a call hands over what reads its configuration. */
  const isConcerned = (types: Types): boolean => serverConfig === undefined || mayConcern(types);

  /** With a type on it, by which the SDK says that the policy does not judge a resource without copying it. */
  const elsewhere = Object.assign(validateResource.bind(undefined), { __pulumiType: [...types][0] });

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
    settings,
    configSchema: engineSchema(own, ofEveryPolicy),
    types: [...types],
    judgesStack,
    isCalled: () => serverConfig !== undefined,
    get validateResource() {
      if (isConcerned(byType)) return hasNothingToTell() ? nothing : validateResource;
      return tellsNotApplicable ? elsewhere : nothing;
    },
    get remediateResource() {
      return currentResource() === undefined && mayConcern(byType) ? remediateResource : nothing;
    },
    get validateStack() {
      return judgesStack && isConcerned(stackTypes) && !hasNothingToTell() ? validateStack : nothing;
    },
  };
}

function hasFindings({ violations, open }: Judgement): boolean {
  return violations.length + open.length > 0;
}

function tableOf<C>(all: readonly Checks<C>[]): Map<string, InputCheck<C>[]> {
  const table = new Map<string, InputCheck<C>[]>();
  for (const { byType } of all) {
    for (const [type, checks] of byType) table.set(type, [...(table.get(type) ?? []), ...checks]);
  }
  return table;
}
