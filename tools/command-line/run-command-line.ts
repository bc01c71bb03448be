import { paintWith, wantsColour } from "../report/paint";
import { exitStatus } from "../report/run";
import { renderUsageProblems } from "../report/usage-report";
import { UsageError } from "../text/usage-error";
import type { CommandIo } from "./command-io";
import { parseCommandLine } from "./parse-command-line";
import type { Program } from "./program";
import { swallowedOptions, type SwallowedOption } from "./swallowed-options";

/** Runs the subcommand that a command line names, and returns its exit status. */
export async function runCommandLine(
  program: Program,
  argv: readonly string[],
  io: CommandIo,
): Promise<number> {
  const named = program.subcommands.find(({ path }) => path.every((word, index) => argv[index] === word));
  try {
    const swallowed = swallowedOptions(named?.options() ?? [], argv, io.environment);
    if (swallowed.length > 0) throw new UsageError([tookByNpm(swallowed, io.environment)]);
    const parsed = parseCommandLine(program, argv, io);
    if (parsed === undefined) return exitStatus.clean;
    return await parsed.subcommand.run(parsed.values, parsed.positionals, io);
  } catch (error) {
    const isUsage = error instanceof UsageError;
    const problems = isUsage ? error.problems : [messageOf(error)];
    if (problems.length > 0) {
      const paint = paintWith(wantsColour(undefined, io.environment, io.stderr));
      io.stderr.write(renderUsageProblems(problems, paint));
    }
    io.stdout.write(named?.refused?.(argv, isUsage ? "usage" : "tool", problems) ?? "");
    return isUsage ? exitStatus.usage : exitStatus.failed;
  }
}

/** What the operating system refuses says by itself what it was; where in the command that happened helps nobody. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "syscall" in error ? error.message : (error.stack ?? error.message);
}

function tookByNpm(options: readonly SwallowedOption[], environment: NodeJS.ProcessEnv): string {
  const script = environment["npm_lifecycle_event"] ?? "";
  const call = ["start", "test"].includes(script) ? `npm ${script}` : `npm run ${script}`;
  const written = options.map((option) => option.written);
  const meant = options.map((option) => option.meant);
  return `npm took ${written.join(", ")} for itself; put -- before it: ${call} -- ${meant.join(" ")}`;
}
