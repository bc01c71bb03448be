import type { Input } from "../input/input";

/** How the inputs that one provider takes are read. */
export type View<V> = (inputs: Input) => V;

/** A thing of AWS: what policies read of it, under each type token by which Pulumi's providers know it. */
export interface Resource<V> {
  readonly views: ReadonlyMap<string, View<V>>;
}

/** Declares a thing of AWS by how each of its tokens is read. */
export function resource<V>(views: Readonly<Record<string, View<V>>>): Resource<V> {
  return { views: new Map(Object.entries(views)) };
}

/** The same view under several tokens, as the fields of `resource` take it. */
export function under<V>(tokens: readonly string[], view: View<V>): Record<string, View<V>> {
  return Object.fromEntries(tokens.map((token) => [token, view]));
}
