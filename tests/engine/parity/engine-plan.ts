import { jsonLines } from "../harness/engine-events";
import type { EngineEvent, EventState, StepMetadata } from "../harness/engine-events";
import type { EngineRun } from "../harness/workspace";
import { unknown } from "../provider/unknown";
import type { Json, Plan, PlannedResource } from "./plan";

const signature = "4dabf18193072939515e22adb298388d";
const secret = "1b47061264138c4ac30d75fd1eb44270";
const asset = "c44067f5952c0a294b673a41bacd8c17";
const archive = "0def7320c3a5731c473e5ecbe6d01bc7";

/** A call of the program to the engine, as PULUMI_DEBUG_GRPC logs it. */
interface Call {
  readonly method: string;
  readonly progress: string;
  readonly request: Readonly<Record<string, unknown>>;
  readonly response?: Readonly<Record<string, unknown>> | null;
}

/** The request of a registration, or what a pack was told of it: both name things alike. */
type Registration = Readonly<Record<string, unknown>>;

/** By URN. */
type Registrations = ReadonlyMap<string, Registration>;

/**
 * The plan of a preview by the real engine: type, parent and inputs from its events, options and dependencies from the
 * program's own calls (events do not carry them).
 * @param run a preview with `logCalls`
 */
export function enginePlan(run: EngineRun): Plan {
  const calls = (jsonLines(run.callsFile) as Call[]).filter(
    ({ progress }) => progress === "response_completed",
  );
  const registrations = registrationsIn(calls);
  const steps = run.events.flatMap(({ resourcePreEvent }) =>
    resourcePreEvent === undefined ? [] : [resourcePreEvent.metadata],
  );
  return {
    resources: Object.fromEntries(
      steps.map((step) => [step.urn, resourceOf(step, registrations.get(step.urn) ?? {}, registrations)]),
    ),
    findings: findingsOf(run.events),
    diagnostics: diagnosticsOf(run.events),
    outputs: outputsOf(calls),
    result: resultOf(run),
    readOutputs: calls
      .filter(({ method }) => method.endsWith("ResourceMonitor/ReadResource"))
      .flatMap(({ response }) =>
        Object.values((response?.["properties"] ?? {}) as Readonly<Record<string, Json>>),
      )
      .filter((value): value is string => typeof value === "string" && value !== "" && value !== unknown),
  };
}

/** The CLI ends with the same status whatever went wrong; its events tell a violation. */
function resultOf({ code, events }: EngineRun): Plan["result"] {
  if (code === 0) return "clean";
  return events.some(({ policyEvent }) => policyEvent?.enforcementLevel === "mandatory")
    ? "violated"
    : "failed";
}

/** What was registered, by URN. The engine's own view of it, where transforms changed it after the program's call. */
function registrationsIn(calls: readonly Call[]): Registrations {
  const analysed = new Map(
    calls
      .filter(({ method }) => method.endsWith("Analyzer/AnalyzeStack"))
      .flatMap(({ request }) => request["resources"] as readonly Registration[])
      .map((resource) => [String(resource["urn"]), resource]),
  );
  return new Map(
    calls
      .filter(({ method }) => /ResourceMonitor\/(RegisterResource|ReadResource)$/.test(method))
      .map(({ request, response }) => {
        const urn = String(response?.["urn"]);
        const transformed = request["transforms"] !== undefined && analysed.has(urn);
        return [urn, transformed ? { ...request, ...afterTransforms(analysed.get(urn)!) } : request];
      }),
  );
}

function afterTransforms(analysed: Registration): Registration {
  const options = Object.entries(analysed["options"] as Registration);
  return {
    // Timeouts stand in seconds there, and as the program wrote them in its call.
    ...Object.fromEntries(options.filter(([option]) => option !== "customTimeouts")),
    dependencies: analysed["dependencies"] ?? [],
    propertyDependencies: analysed["propertyDependencies"] ?? {},
  };
}

function resourceOf(
  { op, type, new: state }: StepMetadata,
  request: Registration,
  registrations: Registrations,
): PlannedResource {
  if (state === null) throw new Error(`a preview of a new stack shows ${op} of ${type}`);
  return {
    operation: op,
    type,
    parent: state.parent === "" ? null : state.parent,
    custom: state.custom === true,
    provider: state.provider === "" ? null : withoutId(state.provider),
    inputs: inputsOf(state),
    options: optionsOf(request, state, registrations),
    dependencies: ((request["dependencies"] ?? []) as string[]).toSorted(),
    propertyDependencies: Object.fromEntries(
      Object.entries((request["propertyDependencies"] ?? {}) as Record<string, { urns?: string[] }>).flatMap(
        ([property, { urns }]) => (urns === undefined ? [] : [[property, urns]]),
      ),
    ),
  };
}

function inputsOf({ inputs }: EventState): Record<string, Json> {
  return Object.fromEntries(Object.entries(inputs).map(([property, value]) => [property, valueOf(value)]));
}

function valueOf(value: unknown): Json {
  if (value === unknown) return { $unknown: true };
  if (Array.isArray(value)) return value.map(valueOf);
  if (typeof value !== "object" || value === null) return value as Json;
  const properties = value as Record<string, unknown>;
  switch (properties[signature]) {
    case secret:
      return { $secret: true };
    case asset:
      return { $asset: true };
    case archive:
      return { $archive: Object.keys(properties["assets"] ?? {}) };
    default:
      return Object.fromEntries(Object.entries(properties).map(([key, item]) => [key, valueOf(item)]));
  }
}

/** What the program asked for, apart from what every registration carries. */
function optionsOf(
  request: Registration,
  state: EventState,
  registrations: Registrations,
): Record<string, Json> {
  const compared = [
    "protect",
    "ignoreChanges",
    "additionalSecretOutputs",
    "retainOnDelete",
    "replaceOnChanges",
    "deletedWith",
    "version",
  ];
  const options: Record<string, Json> = Object.fromEntries(
    compared
      .filter((name) => request[name] !== undefined)
      .map((name) => [name, request[name] as Json] as const),
  );
  const timeouts = (request["customTimeouts"] ?? {}) as Record<string, Json>;
  if (Object.keys(timeouts).length > 0) options["customTimeouts"] = timeouts;
  if (request["deleteBeforeReplaceDefined"] === true)
    options["deleteBeforeReplace"] = request["deleteBeforeReplace"] === true;
  if (request["importId"] !== undefined) options["import"] = request["importId"] as Json;
  const aliases = (request["aliases"] ?? []) as AliasMessage[];
  if (aliases.length > 0)
    options["aliases"] = aliases.map((alias) =>
      aliasUrn(alias, {
        urn: state.urn,
        parent: (request["parent"] ?? "") as string,
        type: String(request["type"]),
        name: String(request["name"]),
      }),
    );
  const providers = Object.entries(state.custom === true ? {} : handedOn(request, registrations));
  if (providers.length > 0)
    options["providers"] = Object.fromEntries(providers.map(([name, urn]) => [name, withoutId(urn)]));
  return options;
}

/** The providers of a component's children: the component's own, and those that it was handed on itself. */
function handedOn(request: Registration, registrations: Registrations): Record<string, string> {
  const parent = registrations.get(String(request["parent"]));
  return {
    ...(parent === undefined ? {} : handedOn(parent, registrations)),
    ...(request["providers"] as Record<string, string> | undefined),
  };
}

interface AliasMessage {
  readonly urn?: string;
  readonly spec?: {
    readonly name?: string;
    readonly type?: string;
    readonly parentUrn?: string;
    readonly noParent?: boolean;
  };
}

interface Aliased {
  readonly urn: string;
  readonly parent: string;
  readonly type: string;
  readonly name: string;
}

/** The URN that an alias stands for: what it leaves out is as the resource has it. */
function aliasUrn({ urn, spec }: AliasMessage, aliased: Aliased): string {
  if (urn !== undefined) return urn;
  const [stack = "", project = ""] = aliased.urn.split("::");
  const parent = spec?.noParent === true ? "" : (spec?.parentUrn ?? aliased.parent);
  const parentType = parent.split("::")[2] ?? "";
  const prefix = ["", "pulumi:pulumi:Stack"].includes(parentType) ? "" : `${parentType}$`;
  return [stack, project, prefix + (spec?.type ?? aliased.type), spec?.name ?? aliased.name].join("::");
}

function findingsOf(events: readonly EngineEvent[]): string[] {
  return events
    .flatMap(({ policyEvent }) => (policyEvent === undefined ? [] : [policyEvent]))
    .map(({ enforcementLevel, severity, policyPackName, policyName, resourceUrn, message }) =>
      [
        enforcementLevel,
        severity ?? "-",
        `${policyPackName}/${policyName}`,
        resourceUrn ?? "",
        message.trimEnd(),
      ].join(" "),
    )
    .sort();
}

function diagnosticsOf(events: readonly EngineEvent[]): string[] {
  return events
    .flatMap(({ diagnosticEvent }) => (diagnosticEvent === undefined ? [] : [diagnosticEvent]))
    .filter(({ severity }) => severity === "warning" || severity.startsWith("info"))
    .map(({ severity, message }) => `${severity.replace("info#err", "info")} ${message.trimEnd()}`)
    .sort();
}

function outputsOf(calls: readonly Call[]): Record<string, Json> {
  const registered = calls.find(
    ({ method, request }) =>
      method.endsWith("/RegisterResourceOutputs") &&
      String(request["urn"]).includes("::pulumi:pulumi:Stack::"),
  );
  const outputs = (registered?.request["outputs"] ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, valueOf(value)]));
}

/** A provider is referred to as `urn::id`; the id is new in every preview. */
function withoutId(reference: string): string {
  return reference.slice(0, reference.lastIndexOf("::"));
}
