import type { Findings } from "../input/finding";
import type { Input } from "../input/input";
import type { Resource } from "./resource";
import type { Stack, StackResource } from "./stack";

/** Judges one thing: yields each violation, and nothing for a thing that complies. */
export type Check<V, C> = (thing: V, config: C) => Findings;

/** As `Check`, for what only the whole stack shows: it may ask `stack` for the things that this one is joined with. */
export type StackCheck<V, C> = (thing: StackResource<V>, stack: Stack, config: C) => Findings;

/** The checks of one thing, ready for a table by type token. */
export interface Checks<C> {
  readonly byType: ReadonlyMap<string, readonly ((inputs: Input, config: C) => Findings)[]>;
}

/** As `Checks`, for a whole stack. */
export interface StackChecks<C> {
  readonly types: readonly string[];
  run(
    stack: Stack,
  ): { readonly urn: string; readonly name: string; readonly check: (config: C) => Findings }[];
}

/**
 * The questions that a policy asks of a thing. Each is answered on its own: an unknown value that leaves one open does
 * not touch the others.
 */
export function on<V, C>(resource: Resource<V>, ...checks: readonly Check<V, C>[]): Checks<C> {
  const byType = [...resource.views].map(
    ([type, view]) =>
      [type, checks.map((check) => (inputs: Input, config: C) => check(inputs.as(view), config))] as const,
  );
  return { byType: new Map(byType) };
}

/** The questions that a policy asks of a thing and of what it is joined with. */
export function acrossStack<V, C>(
  resource: Resource<V>,
  ...checks: readonly StackCheck<V, C>[]
): StackChecks<C> {
  return {
    types: [...resource.views.keys()],
    run: (stack) =>
      stack.all(resource).flatMap((thing) =>
        checks.map((check) => ({
          urn: thing.urn,
          name: thing.name,
          check: (config: C) => check(thing, stack, config),
        })),
      ),
  };
}
