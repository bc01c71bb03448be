import type { Subcommand } from "./subcommand";

/** A program of subcommands. */
export interface Program {
  readonly name: string;
  readonly version: string;
  readonly summary: string;
  readonly subcommands: readonly Subcommand[];
  /** What the words that only group commands are about. */
  readonly groups: Readonly<Record<string, string>>;
}
