import type { PlannedResource } from "../../engine/model";
import type { PropertyValue } from "../../engine/values";
import { resourceKind } from "./resource-kind";

/** The resources of a stack by what AWS calls them, and who refers to whom. */
export class StackGraph {
  readonly #byKind: ReadonlyMap<string, readonly PlannedResource[]>;
  readonly #byUrn: ReadonlyMap<string, PlannedResource>;

  constructor(resources: readonly PlannedResource[]) {
    const byKind = new Map<string, PlannedResource[]>();
    for (const resource of resources) {
      const kind = resourceKind(resource.type);
      if (kind !== undefined) byKind.set(kind, [...(byKind.get(kind) ?? []), resource]);
    }
    this.#byKind = byKind;
    this.#byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
  }

  /** All resources of any of some kinds. */
  all(...kinds: readonly string[]): readonly PlannedResource[] {
    return kinds.flatMap((kind) => this.#byKind.get(kind) ?? []);
  }

  /** The resources of some kinds that a resource refers to, in any of its properties or in those that are named. */
  referred(
    from: PlannedResource,
    kinds: readonly string[],
    properties: readonly string[] = Object.keys(from.propertyDependencies),
  ): readonly PlannedResource[] {
    const urns = new Set(properties.flatMap((property) => from.propertyDependencies[property] ?? []));
    return [...urns].flatMap((urn) => {
      const resource = this.#byUrn.get(urn);
      return resource !== undefined && kinds.includes(resourceKind(resource.type) ?? "") ? [resource] : [];
    });
  }

  /** The resources of some kinds that refer to a resource. */
  referring(to: PlannedResource, kinds: readonly string[]): readonly PlannedResource[] {
    return this.all(...kinds).filter((resource) =>
      Object.values(resource.propertyDependencies).some((urns) => urns.includes(to.urn)),
    );
  }
}

/** A known text at a path of a resource's inputs; undefined where there is none or it is not known. */
export function textAt(resource: PlannedResource, ...path: readonly string[]): string | undefined {
  const value = valueAt(resource, ...path);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** What stands at a path of a resource's inputs; a list with one item is as that item, for providers differ in it. */
export function valueAt(resource: PlannedResource, ...path: readonly string[]): PropertyValue | undefined {
  let value: PropertyValue | undefined = resource.inputs;
  for (const key of path) {
    if (Array.isArray(value) && value.length === 1) value = (value as readonly PropertyValue[])[0];
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    value = (value as Readonly<Record<string, PropertyValue>>)[key];
  }
  return value;
}
