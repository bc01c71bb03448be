import type { Callback } from "@pulumi/pulumi/proto/callback_pb";
import type { Goal } from "../deployment/goal";
import type { HandedOn } from "../providers/providers";

/** What a resource's children take from it. */
interface Scope {
  readonly goal: Goal;
  readonly transforms: readonly Callback[];
}

/** What the resources that are registered hand on to their children. */
export class Scopes {
  private readonly ofUrn = new Map<string, Scope>();

  remember(urn: string, scope: Scope): void {
    this.ofUrn.set(urn, scope);
  }

  /** The goal whose options are inherited. As with the real engine, what a remote component says of its own is not. */
  goal(parent: string): Goal | undefined {
    const goal = this.ofUrn.get(parent)?.goal;
    return goal?.kind === "remote" ? undefined : goal;
  }

  /** A component's own providers, and those of its parent for every other package. */
  providers(parent: string, own: HandedOn = {}): HandedOn {
    return { ...this.ofUrn.get(parent)?.goal.options.providers, ...own };
  }

  /** The transforms of a parent and of those above it, from the nearest on. */
  transforms(parent: string): readonly Callback[] {
    const scope = this.ofUrn.get(parent);
    return scope === undefined ? [] : [...scope.transforms, ...this.transforms(scope.goal.parent)];
  }
}
