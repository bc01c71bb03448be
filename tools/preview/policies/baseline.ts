import type { PackDescription, PolicyInfo } from "../../engine/packs/pack-description";
import type { Check } from "../../report/check";

/** Who waives today's findings, why and up to when. */
export interface BaselineTerms {
  readonly owner: string;
  readonly reason: string;
  /** The last day in UTC, as YYYY-MM-DD. */
  readonly until: string;
}

/** The configuration of a pack, as `--policy-pack-config` takes it. */
export type PolicyConfiguration = Readonly<Record<string, unknown>>;

/** A configuration with exemptions added, how many, and the violations that no exemption can waive. */
export interface Baseline {
  readonly configuration: PolicyConfiguration;
  readonly added: number;
  readonly left: readonly Check[];
}

interface Waiver {
  readonly resource: string;
  readonly finding?: string;
  readonly reason: string;
  readonly until: string;
}

/**
 * Adds an exemption for each mandatory violation of a preview: by policy, resource and the place that the message begins
 * with, so that another finding on the same resource still fails.
 */
export function baseline(
  checks: readonly Check[],
  pack: PackDescription,
  before: PolicyConfiguration,
  terms: BaselineTerms,
): Baseline {
  const violations = checks.filter(({ verdict }) => verdict === "fail");
  const takes = fieldsByPolicy(pack);
  const waived = violations.filter(
    ({ rule, message }) => takes.get(rule) !== undefined && !isOfConfiguration(message),
  );
  let configuration = before;
  for (const check of waived) {
    const waiver = waiverOf(check, takes.get(check.rule) ?? [], terms);
    if (waiver !== undefined) configuration = withWaiver(configuration, check.rule, waiver);
  }
  return {
    configuration,
    added: countOf(configuration) - countOf(before),
    left: violations.filter((check) => !waived.includes(check)),
  };
}

/** A setting that is wrong is mended, not waived: it is no fault of a resource. */
function isOfConfiguration(message: string): boolean {
  return message.startsWith("The configuration of ");
}

/**
 * The fields of an exemption, by each policy that has the setting `exemptions`. A pack may describe its form once, in one
 * of its policies.
 */
function fieldsByPolicy({ policies }: PackDescription): ReadonlyMap<string, readonly string[]> {
  const described = policies.map((policy) => fieldsOf(policy) ?? []).find(({ length }) => length > 0);
  return new Map(
    policies.flatMap((policy) => {
      const fields = fieldsOf(policy) ?? ("exemptions" in policy.configSchema.properties && described);
      return fields ? [[policy.name, fields]] : [];
    }),
  );
}

function fieldsOf({ configSchema: { properties } }: PolicyInfo): readonly string[] | undefined {
  const { exemptions } = properties as {
    readonly exemptions?: { readonly items?: { readonly properties?: object } };
  };
  return exemptions?.items?.properties && Object.keys(exemptions.items.properties);
}

function waiverOf(
  { subject, message }: Check,
  fields: readonly string[],
  { owner, reason, until }: BaselineTerms,
): Waiver | undefined {
  if (subject.kind !== "resource") return undefined;
  const place = placeIn(message);
  return {
    resource: subject.urn,
    ...(place !== undefined && fields.includes("finding") ? { finding: place } : {}),
    reason: `${reason} (owner: ${owner})`,
    until,
  };
}

/** A message that is about a property begins with its path, in lower case; any other begins as a sentence does. */
function placeIn(message: string): string | undefined {
  return /^[a-z][A-Za-z0-9]*(?:\.[\w-]+|\[[^\]]*\])*(?=[\s:])/.exec(message)?.[0];
}

function withWaiver(configuration: PolicyConfiguration, policy: string, waiver: Waiver): PolicyConfiguration {
  const entry = configuration[policy];
  const settings =
    typeof entry === "string"
      ? { enforcementLevel: entry }
      : ((entry ?? {}) as Readonly<Record<string, unknown>>);
  const existing = (settings["exemptions"] ?? []) as readonly Waiver[];
  const others = existing.filter(
    ({ resource, finding }) => resource !== waiver.resource || finding !== waiver.finding,
  );
  return { ...configuration, [policy]: { ...settings, exemptions: [...others, waiver] } };
}

function countOf(configuration: PolicyConfiguration): number {
  return Object.values(configuration)
    .map((entry) => (entry as { readonly exemptions?: readonly unknown[] } | null)?.exemptions?.length ?? 0)
    .reduce((total, number) => total + number, 0);
}
