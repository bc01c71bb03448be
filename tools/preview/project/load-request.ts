import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Arguments } from "../arguments";
import type { PackRequest, PreviewRequest } from "../../engine/model";
import { UsageError } from "../../text/usage-error";
import { chooseStack } from "./choose-stack";
import { readConfigFlags } from "./config-overrides";
import { findProjectFile } from "./find-project-file";
import { readInvokeAnswers } from "./invoke-answers";
import { isRecord } from "./is-record";
import { readProjectFile, type Project } from "./project-file";
import { resolveConfig } from "./resolve-config";
import { toJson } from "./to-json";
import { readSourceFile } from "./source-file";
import { readStackFile } from "./stack-file";

/** A request that the engine can run, and what to tell the user beside its result. */
export interface LoadedRequest {
  readonly request: PreviewRequest;
  /** Secret texts of the configuration, which must not be printed. */
  readonly secrets: readonly string[];
  readonly notes: readonly string[];
}

const packFiles = ["PulumiPolicy.yaml", "PulumiPolicy.yml", "PulumiPolicy.json"];

/**
 * Reads project, stack, configuration and packs from disk.
 * @throws UsageError with every problem, if there is one.
 */
export function loadRequest(args: Arguments, environment: NodeJS.ProcessEnv): LoadedRequest {
  const problems: string[] = [];
  const packs = readPacks(args, problems);
  const stackReferences = readStackReferences(args, problems);

  const invokes = args.invokeAnswers.flatMap((file) => readInvokeAnswers(file, problems));

  const directory = resolve(args.cwd);
  const file = findProjectFile(directory);
  if (file === undefined)
    problems.push(`there is no Pulumi.yaml in ${directory} or above it; point --cwd at a project`);
  const project = file === undefined ? undefined : readProjectFile(file, problems);
  const chosen = project && chooseStack(args.stack, project, problems);
  if (project === undefined || chosen === undefined) throw new UsageError(problems);

  const overrides = readConfigFlags(args.config, args.configPath, project.name, problems);
  const stackFile = readStackFile(project, chosen.stack, problems);
  const config = resolveConfig({ project, stack: chosen.stack, stackFile, overrides, environment }, problems);
  if (problems.length > 0) throw new UsageError(problems);

  return {
    notes: [...config.notes, ...packNotes(args, project)],
    secrets: config.secrets,
    request: {
      project: project.name,
      stack: chosen.stack,
      organization: chosen.organization,
      projectDirectory: project.directory,
      main: project.main,
      runtimeOptions: project.runtimeOptions,
      config: config.entries,
      stackTags: config.stackTags,
      packs,
      stackReferences,
      invokes,
    },
  };
}

function readMapFile(file: string, option: string, problems: string[]): Readonly<Record<string, unknown>> {
  const source = readSourceFile(resolve(file), `${option} ${file}`, problems);
  if (source === undefined) return {};
  if (isRecord(source.value)) return toJson(source.value) as Readonly<Record<string, unknown>>;
  problems.push(`${option} ${file}: expected a JSON object`);
  return {};
}

function readPacks(args: Arguments, problems: string[]): readonly PackRequest[] {
  return args.packs.map(({ directory, configFile }) => {
    const absolute = resolve(directory);
    if (!statSync(absolute, { throwIfNoEntry: false })?.isDirectory()) {
      problems.push(`--policy-pack ${directory}: there is no such folder`);
    } else if (!packFiles.some((name) => existsSync(join(absolute, name)))) {
      problems.push(`--policy-pack ${directory}: there is no PulumiPolicy.yaml in it`);
    }
    const config = configFile === undefined ? {} : readMapFile(configFile, "--policy-pack-config", problems);
    return { directory: absolute, label: directory, config };
  });
}

function readStackReferences(args: Arguments, problems: string[]): PreviewRequest["stackReferences"] {
  return Object.fromEntries(
    args.stackOutputs.map(({ stack, file }) => [stack, readMapFile(file, "--stack-outputs", problems)]),
  );
}

function packNotes(args: Arguments, project: Project): readonly string[] {
  if (args.packs.length > 0) return [];
  const found = readdirSync(project.directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(project.directory, entry.name))
    .filter((folder) => packFiles.some((name) => existsSync(join(folder, name))))
    .map((folder) => relative(process.cwd(), folder) || ".");
  const hint =
    found.length > 0 ? ` This project has one: --policy-pack ${found.join(" --policy-pack ")}` : "";
  return [`No policy pack was named, so nothing was enforced.${hint}`];
}
