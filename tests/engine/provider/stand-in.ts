import type { AwsTypes, ResourceShape } from "./aws-types";
import { checkInputs } from "./check-inputs";
import type { InputProblem } from "./check-inputs";
import { completeOutputs, previewOutputs } from "./complete-outputs";
import { differencesBetween } from "./diff";
import type { Difference } from "./diff";
import type { Cloud, LiveResource } from "./cloud";
import { constraintsOf } from "./constraints";
import { constraintProblems } from "./constraints/constraint-problems";
import { autonamedProperty, fillInputs } from "./fill-inputs";
import type { ProviderConfiguration } from "./fill-inputs";
import { account } from "./invokes";
import { hexId } from "./resource-type";
import type { Birth, Properties, ResourceType, ResourceTypes } from "./resource-type";
import { uniqueKeys } from "./unique-keys";
import { unknown } from "./unknown";

/** Which resource a call is about. */
export interface Subject {
  readonly urn: string;
  readonly token: string;
  readonly name: string;
}

/** The answer to Diff. */
export interface DiffAnswer {
  readonly differences: readonly Difference[];
  readonly deleteBeforeReplace: boolean;
}

/**
 * The stand-in for the `aws` provider, apart from the wire: it holds nothing between commands, and refuses what the
 * real provider or AWS would refuse. It is not AWS: what passes here was not tried there.
 */
export class StandIn {
  constructor(
    private readonly types: AwsTypes,
    private readonly entries: ResourceTypes,
    private readonly cloud: Cloud,
    private readonly configuration: ProviderConfiguration,
    /** True where a test is about what a policy makes of properties that no provider would take. */
    private readonly acceptsAnything: boolean,
    /** What somebody changed by hand, by URN. */
    private readonly drift: Readonly<Record<string, Properties>> = {},
  ) {}

  check(
    subject: Subject,
    olds: Properties,
    news: Properties,
    seed: Uint8Array,
  ): { inputs: Properties; problems: InputProblem[] } {
    if (this.acceptsAnything) return { inputs: news, problems: [] };
    const problems = checkInputs(this.types, subject.token, news);
    if (problems.length > 0) return { inputs: news, problems };
    const { shape, type } = this.entryOf(subject);
    const inputs = fillInputs({ name: subject.name, shape, type, olds, news, seed }, this.configuration);
    const unjudged = (property: string): boolean => holdsUnknown(inputs[property]);
    const known = Object.fromEntries(Object.entries(inputs).filter(([property]) => !unjudged(property)));
    return {
      inputs,
      problems: [
        ...constraintProblems(constraintsOf(subject.token), inputs),
        ...(type.problems?.(known) ?? []).filter(({ property }) => !unjudged(property)),
      ],
    };
  }

  diff(subject: Subject, oldInputs: Properties, news: Properties): DiffAnswer {
    const { shape, type } = this.entryOf(subject);
    const name = autonamedProperty(shape, type);
    const namedByHand =
      name !== undefined && !((news["__defaults"] ?? []) as readonly string[]).includes(name);
    return {
      differences: differencesBetween(type, oldInputs, news),
      deleteBeforeReplace:
        type.deleteBeforeReplace === true || (namedByHand && oldInputs[name] === news[name]),
    };
  }

  preview(subject: Subject, inputs: Properties): Properties {
    return previewOutputs(this.entryOf(subject).shape, inputs);
  }

  create(subject: Subject, inputs: Properties): { id: string; outputs: Properties } {
    const { shape, type } = this.entryOf(subject);
    this.claim(subject, uniqueKeys(subject.token, type, shape, inputs));
    const named = namedByPrefix(shape, type, inputs);
    const birth = this.birthOf(subject.name, named);
    const id = type.id(birth);
    const outputs = completeOutputs(subject.token, shape, named, type.outputs?.({ ...birth, id }) ?? {});
    this.cloud.put({ urn: subject.urn, id, arn: textOf(outputs["arn"]), inputs });
    return { id, outputs };
  }

  update(
    subject: Subject,
    id: string,
    oldInputs: Properties,
    olds: Properties,
    news: Properties,
  ): Properties {
    const { shape, type } = this.entryOf(subject);
    const before = uniqueKeys(subject.token, type, shape, oldInputs);
    const after = uniqueKeys(subject.token, type, shape, news);
    this.claim(
      subject,
      after.filter((key) => !before.includes(key)),
    );
    for (const key of before) if (!after.includes(key)) this.cloud.release(key);
    const computed = Object.entries(olds).filter(
      ([property]) => oldInputs[property] === undefined && news[property] === undefined,
    );
    this.cloud.put({ urn: subject.urn, id, arn: textOf(olds["arn"]), inputs: news });
    return completeOutputs(subject.token, shape, news, Object.fromEntries(computed));
  }

  /** What is there: as the engine keeps it, or, for a resource that the program only looks up, as an entry answers. */
  read(
    subject: Subject,
    id: string,
    olds: Properties,
    oldInputs: Properties,
  ): { inputs: Properties; outputs: Properties } {
    if (Object.keys(olds).length > 0) {
      const changed = this.drift[subject.urn];
      return { inputs: { ...oldInputs, ...changed }, outputs: { ...olds, ...changed } };
    }
    const { shape, type } = this.entryOf(subject);
    const answers = type.outputs?.({ ...this.birthOf(subject.name, {}), id }) ?? {};
    return { inputs: {}, outputs: completeOutputs(subject.token, shape, {}, answers) };
  }

  delete(subject: Subject, id: string, olds: Properties, oldInputs: Properties): void {
    const { shape, type } = this.entryOf(subject);
    const reason = type.keptBecause?.(oldInputs);
    if (reason !== undefined)
      throw new Error(`deleting ${subject.urn}: InvalidParameterException: ${reason}`);
    const resource: LiveResource = { urn: subject.urn, id, arn: textOf(olds["arn"]), inputs: oldInputs };
    const referrers = this.cloud.referrersOf(resource);
    if (referrers.length > 0) {
      throw new Error(
        `deleting ${subject.urn}: DependencyViolation: still referred to by ${referrers.join(", ")}`,
      );
    }
    this.cloud.remove(resource);
    for (const key of uniqueKeys(subject.token, type, shape, oldInputs)) this.cloud.release(key);
  }

  private claim(subject: Subject, keys: readonly string[]): void {
    for (const [index, key] of keys.entries()) {
      const owner = this.cloud.claim(key, subject.urn);
      if (owner === undefined) continue;
      for (const claimed of keys.slice(0, index)) this.cloud.release(claimed);
      throw new Error(`creating ${subject.urn}: AlreadyExists: ${key} belongs to ${owner}`);
    }
  }

  private birthOf(name: string, inputs: Properties): Birth {
    return {
      name,
      inputs,
      region: textOf(inputs["region"]) ?? this.configuration.region,
      account,
      id: "",
      text: (property) => textOf(inputs[property]) ?? "",
    };
  }

  private entryOf(subject: Subject): { shape: ResourceShape; type: ResourceType } {
    const shape = this.types.resources[subject.token];
    const type = this.entries[subject.token];
    if (shape === undefined || type === undefined)
      throw new Error(`the stand-in has no entry for ${subject.token}`);
    return { shape, type };
  }
}

/** The inputs with the name that the real provider makes at creation where only the name's prefix is given. */
function namedByPrefix(shape: ResourceShape, type: ResourceType, inputs: Properties): Properties {
  const property = autonamedProperty(shape, type);
  if (property === undefined || inputs[property] !== undefined) return inputs;
  const prefix = inputs[`${property}Prefix`];
  return typeof prefix === "string" ? { ...inputs, [property]: `${prefix}${hexId(26)}` } : inputs;
}

function holdsUnknown(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return value === unknown;
  return Object.values(value).some(holdsUnknown);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
