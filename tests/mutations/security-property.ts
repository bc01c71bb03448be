import type { Mutation } from "./mutated-copy";

/** One property that keeps traffic safe, a way to lose it, and what notices the loss. */
export interface SecurityProperty {
  readonly property: string;
  /** Takes the protection out; more than one where more than one guard holds the property. */
  readonly mutations: readonly Mutation[];
  /** A test that fails without the protection, by its full title. */
  readonly test: { readonly file: string; readonly title: string };
  /** The policy that the program's dev stack violates without the protection, where one sees it. */
  readonly policy?: string;
}
