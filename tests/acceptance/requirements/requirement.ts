import type { Scenario } from "./scenarios";

/** A change of a program's text: the one `remove` in `file` becomes `replaceBy`. */
export interface Mutation {
  readonly file: string;
  readonly remove: string;
  readonly replaceBy: string;
}

/** One requirement: what protects a scenario of the story, how the protection is lost, and what notices the loss. */
export interface Requirement {
  readonly scenario: Scenario;
  readonly protection: string;
  /** Takes the protection out; more than one where more than one guard holds it. */
  readonly mutations: readonly Mutation[];
  /** A test that fails without the protection, by its full title. */
  readonly test: { readonly file: string; readonly title: string };
  /** The policies that the program's dev stack violates without the protection, where any sees it. */
  readonly policies?: readonly string[];
  /** The question of `verify` that fails, or warns, without the protection, where one does. */
  readonly probe?: string;
  /** The stack that is asked then; left out, dev as it is. */
  readonly probedOn?: {
    readonly stack?: "prod";
    readonly settings?: Readonly<Record<string, string>>;
    /** Type of the resources that are taken away as well, because what they do would hide the loss. */
    readonly without?: string;
  };
}
