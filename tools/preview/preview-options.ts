import { InvalidArgumentError, Option } from "commander";
import { count } from "../report/text/count";
import { UsageError } from "../text/usage-error";
import type { Arguments, PackArgument } from "./arguments";
import type { ConfigFlag } from "./project/config-overrides";

/** What the options of a preview are read as. */
export interface PreviewValues {
  readonly cwd: string;
  readonly stack?: string;
  readonly config?: readonly ConfigFlag[];
  readonly secretConfig?: readonly ConfigFlag[];
  readonly configPath?: true;
  readonly policyPack?: readonly string[];
  readonly policyPackConfig?: readonly string[];
  readonly stackOutputs?: Arguments["stackOutputs"];
  readonly invokeAnswers?: readonly string[];
  readonly writeInvokeAnswers?: string;
}

/** The options by which a project, its stack and its packs are named. */
export function previewOptions(): readonly Option[] {
  // One list for both kinds, so that of two values for a key the later one holds.
  const flags: ConfigFlag[] = [];
  const flag = (secret: boolean) => (text: string) => {
    flags.push({ text, secret });
    return flags;
  };
  return [
    new Option("-C, --cwd <folder>", "the project's folder, or one below it").default("."),
    new Option("-s, --stack <name>", "the same as STACK; ORGANIZATION/PROJECT/STACK sets the organization"),
    new Option("-c, --config <key=value>", "a configuration value for this run; repeatable").argParser(
      flag(false),
    ),
    new Option("--secret-config <key=value>", "the same, as a secret").argParser(flag(true)),
    new Option("--config-path", "keys of --config lead into structured values: 'network.zones[0]=a'"),
    new Option(
      "--policy-pack <pack>",
      "a policy pack to enforce: its folder, or an installed package; repeatable",
    ).argParser(collect),
    new Option(
      "--policy-pack-config <file>",
      "its configuration, JSON; one for each --policy-pack, in their order",
    ).argParser(collect),
    new Option(
      "--stack-outputs <name=file>",
      "outputs for StackReferences to stack NAME, as 'pulumi stack output --json' prints them; without it they are unknown; repeatable",
    ).argParser(collectOutputs),
    new Option(
      "--invoke-answers <file>",
      'answers to functions of providers, JSON: [{"token": …, "args": {…}, "result": {…}}]; "args" may be left out, or name those that matter; repeatable',
    ).argParser(collect),
    new Option(
      "--write-invoke-answers <file>",
      "write the functions that were not answered, to be filled in for --invoke-answers",
    ),
  ];
}

/** What is to be previewed. @throws UsageError with every problem, if there is one. */
export function readPreviewArguments(values: PreviewValues, positionals: readonly string[]): Arguments {
  const problems: string[] = [];
  const stacks = [...new Set([values.stack ?? [], positionals].flat())];
  if (stacks.length > 1) problems.push(`one stack at a time; these were named: ${stacks.join(", ")}`);
  const packs = readPacks(values, problems);
  if (problems.length > 0) throw new UsageError(problems);
  return {
    cwd: values.cwd,
    stack: stacks[0],
    config: values.config ?? values.secretConfig ?? [],
    configPath: values.configPath === true,
    packs,
    stackOutputs: values.stackOutputs ?? [],
    invokeAnswers: values.invokeAnswers ?? [],
    writeInvokeAnswers: values.writeInvokeAnswers,
  };
}

function readPacks(values: PreviewValues, problems: string[]): readonly PackArgument[] {
  const { policyPack: packs = [], policyPackConfig: configs = [] } = values;
  if (configs.length > 0 && configs.length !== packs.length) {
    problems.push(
      `--policy-pack-config is given for ${count(configs.length, "pack")}, and --policy-pack names ${packs.length}; ` +
        "each pack needs its own, in the same order",
    );
  }
  return packs.map((directory, index) => ({ directory, configFile: configs[index] }));
}

function collect(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), text];
}

function collectOutputs(
  text: string,
  before: Arguments["stackOutputs"] | undefined,
): Arguments["stackOutputs"] {
  const [stack = "", ...rest] = text.split("=");
  const file = rest.join("=");
  if (stack === "" || file === "") {
    throw new InvalidArgumentError("Expected NAME=FILE, with the name that the StackReference uses.");
  }
  return [...(before ?? []), { stack, file }];
}
