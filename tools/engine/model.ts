import type { PropertyMap } from "./values";

/** One configuration value of the stack, as `PULUMI_CONFIG` carries it. */
export interface ConfigEntry {
  /** `namespace:name`, for example `secure-transport:domain`. */
  readonly key: string;
  /** The text; objects and lists are JSON. */
  readonly value: string;
  readonly secret: boolean;
}

/** A policy pack to run, and the configuration for its policies. */
export interface PackRequest {
  /** Absolute path of the folder that holds PulumiPolicy.yaml. */
  readonly directory: string;
  /** As the user named it; reports use it. */
  readonly label: string;
  /** The parsed `--policy-pack-config` file: policy name -> enforcement level, or object with `enforcementLevel` and properties. */
  readonly config: Readonly<Record<string, unknown>>;
}

/** Everything that the engine needs to preview one program. Already validated. */
export interface PreviewRequest {
  readonly project: string;
  readonly stack: string;
  readonly organization: string;
  /** Absolute path of the folder that holds Pulumi.yaml. */
  readonly projectDirectory: string;
  /** Path of the program, relative to `projectDirectory` (`main` of Pulumi.yaml), "." if none. */
  readonly main: string;
  /** `runtime.options` of Pulumi.yaml. */
  readonly runtimeOptions: Readonly<Record<string, unknown>>;
  readonly config: readonly ConfigEntry[];
  /** The texts of the configuration that nobody may be shown, wherever program or pack put them. */
  readonly secrets: readonly string[];
  /** `pulumi:tags` of the stack's configuration, which policies see as `stackTags`. */
  readonly stackTags: Readonly<Record<string, string>>;
  readonly packs: readonly PackRequest[];
  /** Outputs of other stacks by full stack name; a stack that is not listed has unknown outputs. */
  readonly stackReferences: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Answers to the program's invokes, before those that the engine has itself; the first that fits is given. */
  readonly invokes: readonly InvokeAnswer[];
}

/** What a function of a provider answers: no provider runs in an offline preview. */
export interface InvokeAnswer {
  /** The function, for example `aws:index/getCallerIdentity:getCallerIdentity`. */
  readonly token: string;
  /** Arguments that the call must have; others do not matter. */
  readonly args?: Readonly<Record<string, unknown>>;
  readonly result: Readonly<Record<string, unknown>>;
}

/** What comes of a violation. */
export type EnforcementLevel = "advisory" | "mandatory" | "remediate" | "disabled";
/** How much a violation matters, as its policy says. */
export type Severity = "low" | "medium" | "high" | "critical";

/** The options of a resource that are set; the engine's defaults are left out. */
export interface PlannedOptions {
  readonly protect?: boolean;
  readonly ignoreChanges?: readonly string[];
  readonly deleteBeforeReplace?: boolean;
  readonly aliases?: readonly string[];
  readonly additionalSecretOutputs?: readonly string[];
  readonly customTimeouts?: { readonly create?: string; readonly update?: string; readonly delete?: string };
  /** Left out where it is false: a transform sets it to its default, and that is no choice of the program. */
  readonly retainOnDelete?: true;
  readonly replaceOnChanges?: readonly string[];
  readonly replaceWith?: readonly string[];
  readonly deletedWith?: string;
  readonly import?: string;
  readonly version?: string;
  /** Of a component: package -> URN of the provider that its children are given. */
  readonly providers?: Readonly<Record<string, string>>;
}

/** Where the program says something. */
export interface Position {
  /** Absolute path. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** A function of a provider that was not answered, or only in part: what it returns is unknown. */
export interface UnansweredFunction {
  readonly token: string;
  /** The arguments of its first call; secrets are marked as such. */
  readonly args: PropertyMap;
  /** The fields of its result, where the SDK that the program has installed declares them. */
  readonly fields: readonly string[];
  /** Where it is called; empty where the SDK does not say. */
  readonly positions: readonly Position[];
  /** True where nothing of it is known; false where an answer has unknown parts. */
  readonly isUnknown: boolean;
  /**
   * True where the program looked into the answer itself, not into an output of it: what it then compared, counted or
   * altered the preview cannot know to be unknown.
   */
  readonly isLookedInto: boolean;
}

/** One resource that the program registered or read. */
export interface PlannedResource {
  readonly operation: "create" | "read";
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly parent: string | undefined;
  /** `component`: children only; `custom`: a provider makes it; `remote`: a component of another language's package, whose children are not known. */
  readonly kind: "component" | "custom" | "remote";
  readonly inputs: PropertyMap;
  readonly options: PlannedOptions;
  /** Where the program registers or reads it; undefined where the SDK does not say. */
  readonly position: Position | undefined;
  /** The unanswered functions, and outputs of other stacks, that the program had looked into before: whether and how it registers this depends on them. */
  readonly after: readonly string[];
  /** URN of the provider resource, without its id. */
  readonly provider: string | undefined;
  readonly dependencies: readonly string[];
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
}

/** What a policy said of a resource, or that the engine could not run it. */
export interface Finding {
  readonly policy: string;
  readonly pack: string;
  readonly packVersion: string;
  readonly level: EnforcementLevel;
  readonly severity: Severity | undefined;
  /** The resource; the Stack resource where the policy named none. */
  readonly urn: string;
  readonly description: string;
  /** What is wrong, without the description that the SDK puts before it. */
  readonly message: string;
  /** True where the policy could not be run because a value is unknown at preview: not a pass. */
  readonly undecided: boolean;
}

/** A remediation that a pack applied to a resource's inputs. */
export interface Remediation {
  readonly policy: string;
  readonly pack: string;
  readonly urn: string;
  readonly properties: readonly string[];
}

/** What program, pack or engine said. */
export interface Diagnostic {
  readonly severity: "debug" | "info" | "warning" | "error";
  readonly message: string;
  /** The resource that the message is about; undefined: the stack. */
  readonly urn: string | undefined;
}

/** A policy, as its pack describes it. */
export interface Policy {
  readonly name: string;
  /** `resource`: asked of each resource by itself; `stack`: of all together. */
  readonly kind: "resource" | "stack";
  readonly level: EnforcementLevel;
  readonly severity: Severity | undefined;
  readonly description: string;
  /** The pack's remediation steps; undefined if it gives none. */
  readonly remediation: string | undefined;
  /** Where the pack documents it. */
  readonly url: string | undefined;
  /** Its tags: the controls that it serves. */
  readonly controls: readonly string[];
}

/** A policy of a pack that ran, at the level that it had, and how far it was asked. */
export interface RanPolicy extends Policy {
  /**
   * How many resources it judged: the calls of Analyze that it neither called not applicable nor left undecided.
   * For a stack policy 1 where AnalyzeStack judged, else 0. A disabled policy judged none.
   */
  readonly judged: number;
  /** The URNs of the resources that it judged; of a stack policy that judged, the stack's. */
  readonly judgedUrns: readonly string[];
}

/** A pack that ran: its policies are what was asked, so that a clean result can be told from no question. */
export interface RanPack {
  readonly name: string;
  readonly version: string;
  readonly label: string;
  readonly policies: readonly RanPolicy[];
}

/** Milliseconds from the start of the preview. */
export interface Timings {
  /** Until every pack was ready. */
  readonly packs: number;
  /** Until the program had registered everything. */
  readonly program: number;
  readonly total: number;
}

/** Why a preview could not be carried through. */
export interface Failure {
  /** `program`: it threw or exited; `pack`: it could not be started or run; `configuration`: what it or a pack was given is wrong. */
  readonly of: "program" | "pack" | "configuration";
  readonly message: string;
}

/** What the preview found. */
export interface Preview {
  readonly resources: readonly PlannedResource[];
  readonly findings: readonly Finding[];
  readonly remediations: readonly Remediation[];
  readonly diagnostics: readonly Diagnostic[];
  readonly packs: readonly RanPack[];
  readonly unanswered: readonly UnansweredFunction[];
  /** Outputs of the stack. */
  readonly outputs: PropertyMap;
  readonly failure: Failure | undefined;
  readonly timings: Timings;
}

/** What the engine tells while it works. */
export interface PreviewObserver {
  packsLoading(count: number): void;
  packsLoaded(): void;
  resourcePlanned(resource: PlannedResource): void;
  diagnostic(diagnostic: Diagnostic): void;
}
