import { parseArgs } from "node:util";
import type { ConfigFlag } from "./project/config-overrides";
import { UsageError } from "./usage-error";

/** A policy pack and its configuration file, as they were named. */
export interface PackArgument {
  readonly directory: string;
  readonly configFile: string | undefined;
}

/** The command line of the preview, understood. */
export interface Arguments {
  readonly cwd: string;
  readonly stack: string | undefined;
  readonly config: readonly ConfigFlag[];
  /** True if the keys of `config` may lead into structured values. */
  readonly configPath: boolean;
  readonly packs: readonly PackArgument[];
  readonly stackOutputs: readonly { readonly stack: string; readonly file: string }[];
  /** Files with answers to the program's invokes. */
  readonly invokeAnswers: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
  readonly version: boolean;
  /** undefined: as the terminal and NO_COLOR or FORCE_COLOR say. */
  readonly colour: boolean | undefined;
}

/** What `--help` prints. */
export const help = `Previews a Pulumi program with no account, no cloud and no Pulumi CLI, and asks policy packs about it.

Usage: npm run preview -- [STACK] [options]

  STACK                       the stack to preview: Pulumi.STACK.yaml. Without it: dev, or the only one
  -C, --cwd DIR               the project's folder, or one below it (default: this folder)
  -s, --stack NAME            the same as STACK; ORGANIZATION/PROJECT/STACK sets the organization
  -c, --config KEY=VALUE      a configuration value for this preview; repeatable
      --secret-config KEY=VALUE   the same, as a secret
      --config-path           keys of --config lead into structured values: 'network.zones[0]=a'
      --policy-pack DIR       a policy pack to enforce; repeatable
      --policy-pack-config FILE   its configuration, JSON; one for each --policy-pack, in their order
      --stack-outputs NAME=FILE   outputs for StackReferences to stack NAME, as 'pulumi stack output --json'
                              prints them; repeatable. Without it they are unknown
      --invoke-answers FILE   answers to functions of providers, JSON: [{"token": …, "args": {…}, "result": {…}}];
                              "args" may be left out, or name those that matter; repeatable
      --json                  one JSON document on standard output: tools/report/document.schema.json
                              (npm run --silent, so that npm prints nothing before it)
      --color, --no-color     colour or none, whatever the terminal (also: FORCE_COLOR, NO_COLOR)
      --version               print the version
  -h, --help                  print this

Secrets of a stack are opened with PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE.

Exit status: 0  nothing to object
             1  a mandatory policy was violated
             2  the command line, the project or its configuration is wrong
             3  the program or a policy pack could not be run
`;

const options = {
  cwd: { type: "string", short: "C" },
  stack: { type: "string", short: "s" },
  config: { type: "string", short: "c", multiple: true },
  "secret-config": { type: "string", multiple: true },
  "config-path": { type: "boolean" },
  "policy-pack": { type: "string", multiple: true },
  "policy-pack-config": { type: "string", multiple: true },
  "stack-outputs": { type: "string", multiple: true },
  "invoke-answers": { type: "string", multiple: true },
  json: { type: "boolean" },
  color: { type: "boolean" },
  "no-color": { type: "boolean" },
  version: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

type OptionName = keyof typeof options;

function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}

interface Collected {
  readonly texts: Map<OptionName, string[]>;
  readonly switches: Set<OptionName>;
  readonly flags: ConfigFlag[];
  readonly positionals: string[];
}

/** Goes over the tokens one by one: the strict mode of parseArgs stops at the first mistake. */
function collect(argv: readonly string[], problems: string[]): Collected {
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const collected: Collected = { texts: new Map(), switches: new Set(), flags: [], positionals: [] };
  for (const token of tokens) {
    if (token.kind === "positional") {
      collected.positionals.push(token.value);
    } else if (token.kind === "option") {
      const { name, rawName, value } = token;
      if (!isOption(name)) {
        problems.push(`${rawName} is not an option; see --help`);
      } else if (options[name].type === "boolean") {
        if (value === undefined) collected.switches.add(name);
        else problems.push(`${rawName} takes no value; it was given '${value}'`);
      } else if (value === undefined || (value.startsWith("--") && !token.inlineValue)) {
        problems.push(`${rawName} needs a value; see --help`);
      } else {
        collected.texts.set(name, [...(collected.texts.get(name) ?? []), value]);
        if (name === "config" || name === "secret-config") {
          collected.flags.push({ text: value, secret: name === "secret-config" });
        }
      }
    }
  }
  return collected;
}

function readStack({ texts, positionals }: Collected, problems: string[]): string | undefined {
  const names = [...new Set([...(texts.get("stack") ?? []), ...positionals])];
  if (names.length > 1) problems.push(`one stack at a time; these were named: ${names.join(", ")}`);
  return names[0];
}

function readPacks({ texts }: Collected, problems: string[]): readonly PackArgument[] {
  const packs = texts.get("policy-pack") ?? [];
  const configs = texts.get("policy-pack-config") ?? [];
  if (configs.length > 0 && configs.length !== packs.length) {
    problems.push(
      `--policy-pack-config is given ${configs.length} times and --policy-pack ${packs.length} times; ` +
        "each pack needs its own, in the same order",
    );
  }
  return packs.map((directory, index) => ({ directory, configFile: configs[index] }));
}

function readStackOutputs({ texts }: Collected, problems: string[]): Arguments["stackOutputs"] {
  return (texts.get("stack-outputs") ?? []).flatMap((text) => {
    const [stack = "", ...rest] = text.split("=");
    if (stack !== "" && rest.join("=") !== "") return [{ stack, file: rest.join("=") }];
    problems.push(
      `--stack-outputs '${text}': expected NAME=FILE, with the name that the StackReference uses`,
    );
    return [];
  });
}

/**
 * Reads the command line.
 * @param argv Without node and script.
 * @throws UsageError with every problem, if there is one.
 */
export function parseArguments(argv: readonly string[]): Arguments {
  const problems: string[] = [];
  const collected = collect(argv, problems);
  const { texts, switches } = collected;
  const cwds = texts.get("cwd") ?? [];
  if (cwds.length > 1) problems.push(`--cwd is given ${cwds.length} times; expected once`);
  if (switches.has("color") && switches.has("no-color"))
    problems.push("--color and --no-color exclude each other");

  const parsed: Arguments = {
    cwd: cwds[0] ?? ".",
    stack: readStack(collected, problems),
    config: collected.flags,
    configPath: switches.has("config-path"),
    packs: readPacks(collected, problems),
    stackOutputs: readStackOutputs(collected, problems),
    invokeAnswers: texts.get("invoke-answers") ?? [],
    json: switches.has("json"),
    help: switches.has("help"),
    version: switches.has("version"),
    colour: switches.has("color") ? true : switches.has("no-color") ? false : undefined,
  };
  if (problems.length > 0) throw new UsageError(problems);
  return parsed;
}
