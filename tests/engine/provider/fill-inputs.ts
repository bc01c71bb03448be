import { createHash } from "node:crypto";
import type { ResourceShape } from "./aws-types";
import type { Properties, ResourceType } from "./resource-type";
import { unknown } from "./unknown";

/** What the provider was configured with. */
export interface ProviderConfiguration {
  readonly region: string;
  readonly defaultTags: Readonly<Record<string, string>>;
}

/** What `fillInputs` needs to know of one Check call. */
export interface CheckedResource {
  readonly name: string;
  readonly shape: ResourceShape;
  readonly type: ResourceType;
  /** The inputs that the engine keeps from before; empty for a new resource. */
  readonly olds: Properties;
  readonly news: Properties;
  readonly seed: Uint8Array;
}

/**
 * The inputs with what the real provider's Check adds: automatic names (`<name>-<7 hexadecimal digits>`), defaults,
 * `tagsAll` (the provider's default tags under the resource's own) and `region`.
 */
export function fillInputs(resource: CheckedResource, configuration: ProviderConfiguration): Properties {
  const { shape, type, news } = resource;
  const filled: Record<string, unknown> = { ...news };
  const defaulted: string[] = [];

  const autoname = autonamedProperty(shape, type);
  if (autoname !== undefined && news[autoname] === undefined && news[`${autoname}Prefix`] === undefined) {
    filled[autoname] = keptName(resource.olds, autoname) ?? `${resource.name}-${suffix(resource.seed)}`;
    defaulted.push(autoname);
  }
  for (const [property, value] of Object.entries(type.defaults ?? {})) {
    if (news[property] === undefined) {
      filled[property] = value;
      defaulted.push(property);
    }
  }
  if (shape.inputs["tags"] !== undefined && shape.outputs["tagsAll"] !== undefined) {
    filled["tagsAll"] = allTags(configuration.defaultTags, news["tags"]);
  }
  if (shape.inputs["region"] !== undefined) filled["region"] = news["region"] ?? configuration.region;
  filled["__defaults"] = defaulted.sort();
  return filled;
}

/** The property that Check names, if the type has one. */
export function autonamedProperty(shape: ResourceShape, type: ResourceType): string | undefined {
  const property = type.autoname ?? "name";
  const input = shape.inputs[property];
  return input === undefined || input.required ? undefined : property;
}

function keptName(olds: Properties, property: string): unknown {
  const defaults = olds["__defaults"];
  return Array.isArray(defaults) && defaults.includes(property) ? olds[property] : undefined;
}

function suffix(seed: Uint8Array): string {
  return createHash("sha256").update(seed).digest("hex").slice(0, 7);
}

function allTags(defaultTags: Readonly<Record<string, string>>, tags: unknown): unknown {
  if (tags === unknown) return unknown;
  const own = (tags ?? {}) as Readonly<Record<string, unknown>>;
  return Object.values(own).includes(unknown) ? unknown : { ...defaultTags, ...own };
}
