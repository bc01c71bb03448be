import { isDeepStrictEqual } from "node:util";
import type { Json, Plan, PlannedResource } from "./plan";

/**
 * Both plans without what cannot agree. Nothing else may differ, and each is taken out only where it stands:
 *
 * - Filled by Check: Automatic names, defaults, tagsAll and region are filled in by the provider's Check, and
 *   offline no provider runs.
 * - Internals: Inputs that start with __ are the engine's and the provider's own notes.
 * - Secret lists: The aws provider takes no secrets: of a list that holds one, the engine makes the whole list
 *   a secret after Check.
 * - Answered by the provider: A value that the provider knows before the update (an automatic name, a default,
 *   what a resource that is only read holds) is known to the engine, and unknown offline, where a policy that
 *   turns on it asks an open question.
 * - File contents: The engine's events leave out what an asset holds, and put its hash in.
 * - Order: Resources register concurrently, so neither order is stable: both sides are sorted.
 * - Exit status: The CLI's exit status does not tell a violation from a program that failed, the offline
 *   preview's does (1 and 3): of the engine, its events say which it was.
 */
export function comparable(engine: Plan, offline: Plan): { engine: Plan; offline: Plan } {
  const providerAnswers = answersIn(engine);
  const resources: Record<string, PlannedResource> = {};
  for (const [urn, resource] of Object.entries(engine.resources)) {
    const other = offline.resources[urn];
    resources[urn] = other === undefined ? resource : alignedResource(resource, other, providerAnswers);
  }
  return {
    engine: {
      ...engine,
      readOutputs: [],
      resources,
      outputs: aligned(engine.outputs, offline.outputs, providerAnswers) as Plan["outputs"],
    },
    offline: {
      ...offline,
      findings: offline.findings.filter(
        (finding) => engine.findings.includes(finding) || !asksForAnswer(finding, engine, providerAnswers),
      ),
      resources: Object.fromEntries(
        Object.entries(offline.resources).map(([urn, resource]) => [urn, withoutNotes(resource)]),
      ),
    },
  };
}

/** Whether a finding is the open question about an input that the provider has answered for the engine. */
function asksForAnswer(finding: string, engine: Plan, answers: ProviderAnswers): boolean {
  const [, urn = "", property = ""] =
    /^\S+ \S+ \S+ (\S+)[^]*? during preview: ([\w$]+)\S* can't be known during preview/.exec(finding) ?? [];
  const value = engine.resources[urn]?.inputs[property];
  return value !== undefined && answers.explain(value);
}

function alignedResource(
  engine: PlannedResource,
  offline: PlannedResource,
  answers: ProviderAnswers,
): PlannedResource {
  const filled = new Set<string>([
    "tagsAll",
    "region",
    ...((engine.inputs["__defaults"] ?? []) as readonly string[]),
  ]);
  const inputs = Object.entries(engine.inputs)
    .filter(([property]) => !property.startsWith("__"))
    .filter(([property]) => !filled.has(property) || property in offline.inputs)
    .map(
      ([property, value]) => [property, aligned(value, offline.inputs[property] ?? null, answers)] as const,
    );
  return { ...engine, inputs: Object.fromEntries(inputs) };
}

/** The engine's value with what cannot agree replaced by what stands offline in its place. */
function aligned(engine: Json, offline: Json, answers: ProviderAnswers): Json {
  if (isDeepStrictEqual(engine, offline)) return engine;
  if (isMarker(engine, "$secret") && isList(offline) && holdsSecret(offline)) return offline;
  if (isMarker(offline, "$unknown") && answers.explain(engine)) return offline;
  if (isList(engine) && isList(offline)) {
    return engine.map((item, index) => aligned(item, offline[index] ?? null, answers));
  }
  if (isObject(engine) && isObject(offline)) {
    return Object.fromEntries(
      Object.entries(engine).map(([key, item]) => [key, aligned(item, offline[key] ?? null, answers)]),
    );
  }
  return engine;
}

/** What the provider answered before the update, and so what the engine may know and the offline preview not. */
class ProviderAnswers {
  constructor(
    /** Automatic names: a value may be made from them. */
    private readonly names: readonly string[],
    private readonly others: ReadonlySet<Json>,
  ) {}

  explain(value: Json): boolean {
    if (this.others.has(value)) return true;
    if (typeof value === "string") return this.names.some((name) => value.includes(name));
    return (
      typeof value === "object" && value !== null && Object.values(value).some((item) => this.explain(item))
    );
  }
}

function answersIn({ resources, readOutputs }: Plan): ProviderAnswers {
  const filled = Object.values(resources).flatMap(({ inputs }) =>
    ((inputs["__defaults"] ?? []) as string[]).map((property) => inputs[property] ?? null),
  );
  const names = filled.filter((value) => typeof value === "string" && /-[0-9a-f]{7}$/.test(value));
  return new ProviderAnswers(names as string[], new Set([...filled, ...readOutputs]));
}

function withoutNotes(resource: PlannedResource): PlannedResource {
  const inputs = Object.entries(resource.inputs).filter(([name]) => !name.startsWith("__"));
  return { ...resource, inputs: Object.fromEntries(inputs) };
}

function holdsSecret(value: Json): boolean {
  if (isMarker(value, "$secret")) return true;
  return typeof value === "object" && value !== null && Object.values(value).some(holdsSecret);
}

function isMarker(value: Json, marker: string): boolean {
  return isObject(value) && value[marker] === true;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
