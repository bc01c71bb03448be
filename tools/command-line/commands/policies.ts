import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Argument, InvalidArgumentError, Option } from "commander";
import { describePacks } from "../../engine/packs/describe-packs";
import type { PackDescription } from "../../engine/packs/pack-description";
import { packRequests } from "../../preview/pack-requests";
import { baseline, type BaselineTerms, type PolicyConfiguration } from "../../preview/policies/baseline";
import { policyConfigSchema } from "../../preview/policies/policy-config-schema";
import { policyExplanation } from "../../preview/policies/policy-explanation";
import { policyList } from "../../preview/policies/policy-list";
import { previewOptions, type PreviewValues } from "../../preview/preview-options";
import { runPreview } from "../../preview/run-preview";
import { exitStatus } from "../../report/run";
import { subjectName } from "../../report/subject";
import { count } from "../../report/text/count";
import { jsonText } from "../../report/text/json-text";
import { oneLine } from "../../report/text/one-line";
import { checkWritable } from "../../text/check-writable";
import { didYouMean } from "../../text/did-you-mean";
import { UsageError } from "../../text/usage-error";
import type { CommandIo } from "../command-io";
import { deliverReport } from "../deliver-report";
import type { Subcommand } from "../subcommand";

interface PolicyValues {
  readonly policyPack: string;
}

interface BaselineValues extends PreviewValues, BaselineTerms {
  readonly write: string;
}

const exits = `Exit status: 0  done
             2  the command line or the pack is wrong`;

const days = 90;
/** The pack takes no exemption that ends later. */
const longest = 365;

/** What a pack holds, and how a team takes it up. */
export function policiesCommands(version: string): readonly Subcommand[] {
  return [
    {
      path: ["policies", "list"],
      summary: "list the policies of a pack",
      arguments: [],
      options: () => [packOption()],
      notes: exits,
      run: (values, _positionals, io) =>
        tell(io, values as PolicyValues, (pack) => policyList([pack], widthOf(io))),
    },
    {
      path: ["policies", "explain"],
      summary: "tell what a policy requires, how to get there, and what can be set",
      arguments: [new Argument("<name>", "the policy's name")],
      options: () => [packOption()],
      notes: exits,
      run: (values, [name = ""], io) =>
        tell(io, values as PolicyValues, ({ policies }) => {
          const policy = policies.find((one) => one.name === name);
          if (policy !== undefined) return policyExplanation(policy, widthOf(io));
          const names = policies.map((one) => one.name);
          throw new UsageError([`there is no policy '${name}'${didYouMean(name, names)}`]);
        }),
    },
    {
      path: ["policies", "schema"],
      summary: "print the JSON schema of a pack's --policy-pack-config file",
      arguments: [],
      options: () => [packOption()],
      notes: exits,
      run: (values, _positionals, io) =>
        tell(io, values as PolicyValues, (pack) => jsonText(policyConfigSchema(pack))),
    },
    {
      path: ["policies", "baseline"],
      summary: "exempt today's mandatory violations up to a day, so that what is new fails",
      arguments: [new Argument("[stack]", "the stack to preview")],
      options: () => [
        ...previewOptions().filter(({ long }) => long !== "--policy-pack-config"),
        new Option(
          "--write <file>",
          "the pack's configuration, JSON: read if it is there, and written",
        ).makeOptionMandatory(),
        new Option("--owner <name>", "who answers for the exemptions").makeOptionMandatory(),
        new Option("--reason <text>", "why they are accepted; it is printed").makeOptionMandatory(),
        new Option("--until <day>", "their last day in UTC, as YYYY-MM-DD")
          .argParser(readDay)
          .default(inDays(days), `in ${days} days`),
      ],
      notes: `Exit status: 0  every mandatory violation is exempt now
             1  some cannot be exempt
             2  the command line, the project or its configuration is wrong
             3  the program or the policy pack could not be run`,
      run: (values, positionals, io) => writeBaseline(values as BaselineValues, positionals, io, version),
    },
  ];
}

function packOption(): Option {
  return new Option(
    "--policy-pack <pack>",
    "the policy pack: its folder, or an installed package",
  ).makeOptionMandatory();
}

async function tell(
  io: CommandIo,
  { policyPack }: PolicyValues,
  render: (pack: PackDescription) => string,
): Promise<number> {
  for (const pack of await describePacks(named(policyPack, "."))) io.stdout.write(render(pack));
  return exitStatus.clean;
}

async function writeBaseline(
  values: BaselineValues,
  positionals: readonly string[],
  io: CommandIo,
  version: string,
): Promise<number> {
  const { write: file, policyPack: packs = [] } = values;
  if (packs.length !== 1)
    throw new UsageError(["name the one policy pack whose configuration is written, with --policy-pack"]);
  checkWritable("--write", file);
  const before = existsSync(file) ? readConfiguration(file) : {};
  const configured = existsSync(file) ? { ...values, policyPackConfig: [file] } : values;
  const run = await runPreview(configured, positionals, { version, ...io });
  if (run.result !== "clean" && run.result !== "violations") {
    await deliverReport(run, {}, io);
    return exitStatus[run.result];
  }
  const directory = packs[0] ?? "";
  const [pack] = await describePacks(named(directory, values.cwd));
  if (pack === undefined) return exitStatus.failed;
  const { configuration, added, left } = baseline(run.checks, pack, before, values);
  // Also with nothing to exempt: what names the file next finds it.
  if (added > 0 || (left.length === 0 && !existsSync(file)))
    writeFileSync(file, `${JSON.stringify(configuration, undefined, 2)}\n`);
  io.stdout.write(`${count(added, "exemption")} until ${values.until} added to ${file}.\n`);
  for (const { rule, subject } of left)
    io.stderr.write(`${oneLine(`${rule} still fails, and takes no exemption: ${subjectName(subject)}.`)}\n`);
  return left.length > 0 ? exitStatus.violations : exitStatus.clean;
}

function readConfiguration(file: string): PolicyConfiguration {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as PolicyConfiguration;
  } catch (error) {
    throw new UsageError([`--write ${file}: ${(error as Error).message}`]);
  }
}

function readDay(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(day.getTime()))
    throw new InvalidArgumentError("Expected a day as YYYY-MM-DD.");
  if (text < inDays(0) || text > inDays(longest))
    throw new InvalidArgumentError("Expected a day from today on, within a year: then look again.");
  return text;
}

function inDays(number: number): string {
  return new Date(Date.now() + number * 86_400_000).toISOString().slice(0, "YYYY-MM-DD".length);
}

function widthOf({ stdout }: CommandIo): number {
  return stdout.isTTY ? stdout.columns : 100;
}

/** The pack of that name. @throws UsageError where there is none. */
function named(directory: string, cwd: string) {
  const problems: string[] = [];
  const packs = packRequests([{ directory, configFile: undefined }], cwd, problems);
  if (problems.length > 0) throw new UsageError(problems);
  return packs;
}
