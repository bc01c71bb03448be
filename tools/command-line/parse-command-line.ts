import { Command, CommanderError, type Option, type OptionValues } from "commander";
import { UsageError } from "../text/usage-error";
import type { CommandIo } from "./command-io";
import type { Program } from "./program";
import type { Subcommand } from "./subcommand";

/** What a command line asks for. */
export interface Parsed {
  readonly subcommand: Subcommand;
  readonly values: OptionValues;
  readonly positionals: readonly string[];
}

/**
 * Reads a command line by the tables of its subcommands; undefined where it asked for help or the version, which are
 * printed then.
 * @throws UsageError with every option that does not exist, and every required one that is not there or the first other
 * mistake.
 */
export function parseCommandLine(
  program: Program,
  argv: readonly string[],
  io: CommandIo,
): Parsed | undefined {
  const problems: string[] = [];
  let rest = argv;
  for (;;) {
    try {
      const parsed = parse(program, rest, io);
      const all = [
        ...problems,
        ...(parsed?.missing ?? []).map(({ flags }) => `required option '${flags}' not specified`),
      ];
      if (all.length > 0) throw new UsageError(all);
      return parsed;
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      if (error.exitCode === 0 && problems.length === 0) return undefined;
      // Help for a command that was not named is printed already.
      if (error.code !== "commander.help") problems.push(tell(error));
      const shorter = withoutUnknownOption(rest, error);
      if (shorter === undefined) throw new UsageError(problems);
      rest = shorter;
    }
  }
}

interface Read extends Parsed {
  /** Required options that are not there: commander would tell the first alone. */
  readonly missing: readonly Option[];
}

function parse(program: Program, argv: readonly string[], io: CommandIo): Read | undefined {
  let parsed: Read | undefined;
  const root = prepared(new Command(program.name), io)
    .description(program.summary)
    .version(program.version, "--version", "print the version");
  for (const subcommand of program.subcommands) {
    const command = commandAt(root, subcommand.path, program.groups, io)
      .description(subcommand.summary)
      .addHelpText("after", subcommand.notes === "" ? "" : `\n${subcommand.notes}`);
    for (const argument of subcommand.arguments) command.addArgument(argument);
    const options = subcommand.options();
    const required = options.filter(({ mandatory }) => mandatory);
    for (const option of options) command.addOption(option.makeOptionMandatory(false));
    command.action(() => {
      const values = command.opts();
      const missing = required.filter((option) => values[option.attributeName()] === undefined);
      parsed = { subcommand, values, positionals: command.args, missing };
    });
  }
  root.parse(argv, { from: "user" });
  return parsed;
}

/** Words that only group commands are made on the way. */
function commandAt(
  root: Command,
  path: Subcommand["path"],
  groups: Program["groups"],
  io: CommandIo,
): Command {
  return path.reduce((parent, word) => {
    const existing = parent.commands.find((command) => command.name() === word);
    if (existing !== undefined) return existing;
    const command = prepared(new Command(word), io).description(groups[word] ?? "");
    parent.addCommand(command);
    return command;
  }, root);
}

/** Commander throws instead of ending the process, and its errors are told in one place. */
function prepared(command: Command, { stdout, stderr }: CommandIo): Command {
  return command
    .exitOverride()
    .allowExcessArguments(false)
    .helpOption("-h, --help", "print this")
    .helpCommand(false)
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: () => undefined,
    });
}

function withoutUnknownOption(argv: readonly string[], error: CommanderError): readonly string[] | undefined {
  if (error.code !== "commander.unknownOption") return undefined;
  const name = /'(?<name>-[^']*)'/.exec(error.message)?.groups?.["name"];
  const index = argv.findIndex((word) => word === name || word.startsWith(`${name ?? ""}=`));
  return index < 0 ? undefined : argv.toSpliced(index, 1);
}

function tell({ message }: CommanderError): string {
  return message.replace(/^error: /, "").replace(/\s*\n\s*/g, " ");
}
