import type { Argument, Option, OptionValues } from "commander";
import type { CommandIo } from "./command-io";

/** A command of the command line: one table gives its parsing, its help and its suggestions. */
export interface Subcommand {
  /** Its words: `["policies", "list"]`. */
  readonly path: readonly [string, ...string[]];
  readonly summary: string;
  readonly arguments: readonly Argument[];
  /** A fresh table: an option may keep what it has read. */
  options(): readonly Option[];
  /** What help says after the options: the exit statuses, the environment. */
  readonly notes: string;
  /** Does the work and returns the exit status. */
  run(values: OptionValues, positionals: readonly string[], io: CommandIo): Promise<number>;
  /** What standard output holds where the command cannot start, for those who asked for a document. */
  refused?(argv: readonly string[], of: "usage" | "tool", problems: readonly string[]): string;
}
