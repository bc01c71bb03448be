import type { PolicyResource } from "@pulumi/policy";
import { ifKnown } from "../input/if-known";
import { Input } from "../input/input";
import { Malformed } from "../input/malformed";
import { once } from "../input/once";
import { Undecided } from "../input/undecided";
import type { Resource } from "./resource";

/** A thing in a stack. */
export interface StackResource<V> {
  readonly urn: string;
  readonly name: string;
  readonly type: string;
  readonly view: V;
  readonly inputs: Input;
}

/** What else in a stack a value may lead to: the outputs by which AWS names a thing; a thing has some of them. */
export const identifiers = [
  "id",
  "arn",
  "name",
  "bucket",
  "bucketName",
  "url",
  "executionArn",
  "restApiId",
  "apiId",
  "authorizerId",
  "listenerArn",
  "urn",
];

/** The resources of a stack after the program has run, and how they refer to each other. Order never matters. */
export class Stack {
  private readonly byType = new Map<string, PolicyResource[]>();
  private readonly byUrn = new Map<string, PolicyResource>();
  private readonly inputs = new Map<PolicyResource, Input>();
  private readonly kinds = new Map<Resource<unknown>, Listed<unknown>>();

  constructor(resources: readonly PolicyResource[]) {
    for (const resource of resources) {
      const siblings = this.byType.get(resource.type);
      if (siblings === undefined) this.byType.set(resource.type, [resource]);
      else siblings.push(resource);
      this.byUrn.set(resource.urn, resource);
    }
  }

  /** Every thing of a kind, by URN. */
  all<V>(kind: Resource<V>): readonly StackResource<V>[] {
    return this.listed(kind).things;
  }

  /**
   * The thing of a kind that a place of a thing refers to: what the program connected there, or else what has that id,
   * ARN or name. Undefined where the place names one outside the stack, or none. Throws `Undecided` where the
   * value is unknown and nothing shows what it will be.
   */
  referred<V>(from: StackResource<unknown>, place: Input, kind: Resource<V>): StackResource<V> | undefined {
    const { byUrn, byName } = this.listed(kind);
    const connected = [...this.connects(from, place)].flatMap((urn) => byUrn.get(urn) ?? []);
    if (connected.length === 1) return connected[0];
    const value = place.text();
    if (value === undefined) return undefined;
    return connected.length === 0
      ? byName().get(value)
      : connected.find(({ inputs }) => namesOf(inputs).includes(value));
  }

  /** The things of a kind whose place refers to a thing. Those of which it is unknown come last, as open questions. */
  referring<V>(
    to: StackResource<unknown>,
    kind: Resource<V>,
    placeOf: (thing: V) => Input,
  ): { readonly things: readonly StackResource<V>[]; readonly open: readonly Undecided[] } {
    const things: StackResource<V>[] = [];
    const open: Undecided[] = [];
    for (const thing of this.all(kind)) {
      try {
        if (this.refers(thing, placeOf(thing.view), to)) things.push(thing);
      } catch (error) {
        if (error instanceof Undecided) open.push(error);
        else if (!(error instanceof Malformed)) throw error;
      }
    }
    return { things, open };
  }

  /** Whether a place of a thing refers to another thing. Throws `Undecided` where that cannot be known yet. */
  refers(from: StackResource<unknown>, place: Input, to: StackResource<unknown>): boolean {
    const connected = this.connects(from, place);
    if (connected.has(to.urn)) return true;
    try {
      const value = place.text();
      return value !== undefined && namesOf(to.inputs).includes(value);
    } catch (error) {
      const isElsewhere = [...connected].some((urn) => this.byUrn.get(urn)?.type === to.type);
      if (error instanceof Undecided && isElsewhere) return false;
      throw error;
    }
  }

  private connects(from: StackResource<unknown>, place: Input): ReadonlySet<string> {
    const property = place.path.replace(/[.[].*/s, "");
    // Whoever calls a policy by hand may leave them out, though the types say that they are there.
    const { propertyDependencies = {} }: Partial<PolicyResource> = this.byUrn.get(from.urn) ?? {};
    return new Set((propertyDependencies[property] ?? []).map(({ urn }) => urn));
  }

  /** A stack may have thousands of things, and each of them may ask for those of a kind. */
  private listed<V>(kind: Resource<V>): Listed<V> {
    const known = this.kinds.get(kind);
    if (known !== undefined) return known as Listed<V>;
    const things = this.thingsOf(kind);
    const list = {
      things,
      byUrn: new Map(things.map((thing) => [thing.urn, thing])),
      byName: once(() => firstByName(things)),
    };
    this.kinds.set(kind, list);
    return list;
  }

  /** One thing may be of several kinds. */
  private inputsOf(resource: PolicyResource): Input {
    const known = this.inputs.get(resource) ?? Input.of(resource.props);
    this.inputs.set(resource, known);
    return known;
  }

  private thingsOf<V>(kind: Resource<V>): StackResource<V>[] {
    return [...kind.views]
      .flatMap(([type, view]) =>
        (this.byType.get(type) ?? []).map((resource) => {
          const inputs = this.inputsOf(resource);
          return { urn: resource.urn, name: resource.name, type, inputs, view: inputs.as(view) };
        }),
      )
      .sort((a, b) => (a.urn < b.urn ? -1 : 1));
  }
}

/** The things of one kind, and where to find one of them. */
interface Listed<V> {
  readonly things: readonly StackResource<V>[];
  readonly byUrn: ReadonlyMap<string, StackResource<V>>;
  readonly byName: () => ReadonlyMap<string, StackResource<V>>;
}

function firstByName<V>(things: readonly StackResource<V>[]): Map<string, StackResource<V>> {
  const byName = new Map<string, StackResource<V>>();
  for (const thing of things) {
    for (const name of namesOf(thing.inputs)) if (!byName.has(name)) byName.set(name, thing);
  }
  return byName;
}

/** The outputs by which AWS names a thing, as far as they are known. */
function namesOf(inputs: Input): string[] {
  return identifiers.flatMap((identifier) => ifKnown(() => inputs.read(identifier).text()) ?? []);
}
