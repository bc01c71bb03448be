/** What the offline preview prints of a resource. */
export interface RecordedResource {
  readonly urn: string;
  /** Such as `aws:apigateway/method:Method`. */
  readonly type: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** URNs of what each input was made from. */
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
}

/** What the offline preview prints with `--json`, as far as it is read here. */
export interface RecordedDocument {
  readonly failure: { readonly message: string } | null;
  readonly resources: readonly RecordedResource[];
  readonly outputs: Readonly<Record<string, unknown>>;
}

/**
 * The resources that a program registered, and how they refer to each other: the value of a reference is unknown before
 * anything exists, but not what it refers to.
 */
export class RecordedStack {
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly #resources: readonly RecordedResource[];

  constructor({ resources, outputs, failure }: RecordedDocument) {
    if (failure !== null) throw new Error(`The program has no preview: ${failure.message}`);
    this.#resources = resources;
    this.outputs = outputs;
  }

  /** Every resource of a type of the provider `aws`, such as `apigateway/method:Method`. */
  all(type: string): RecordedResource[] {
    return this.#resources.filter((resource) => resource.type === `aws:${type}`);
  }

  /** The only resource of a type. */
  one(type: string): RecordedResource {
    const [resource, ...others] = this.all(type);
    if (resource === undefined || others.length > 0) {
      throw new Error(
        `The stack has ${others.length + (resource ? 1 : 0)} resources ${type} instead of one.`,
      );
    }
    return resource;
  }

  /** The stack as if it had no resource of a type. */
  without(type: string): RecordedStack {
    const resources = this.#resources.filter((resource) => resource.type !== `aws:${type}`);
    return new RecordedStack({ resources, outputs: this.outputs, failure: null });
  }

  /** The stack as if the resources of a type had other inputs. */
  with(type: string, inputs: Readonly<Record<string, unknown>>): RecordedStack {
    const resources = this.#resources.map((resource) =>
      resource.type === `aws:${type}` ? { ...resource, inputs: { ...resource.inputs, ...inputs } } : resource,
    );
    return new RecordedStack({ resources, outputs: this.outputs, failure: null });
  }

  /** What an input of a resource refers to, where that has the type. */
  referred(resource: RecordedResource, property: string, type: string): RecordedResource | undefined {
    const urns = resource.propertyDependencies[property] ?? [];
    return this.all(type).find(({ urn }) => urns.includes(urn));
  }

  /** Whether an input of a resource refers to another. */
  refersTo(resource: RecordedResource, property: string, other: RecordedResource): boolean {
    return resource.propertyDependencies[property]?.includes(other.urn) ?? false;
  }
}
