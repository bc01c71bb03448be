import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { Arguments } from "../arguments";
import type { PreviewRequest } from "../../engine/model";
import { findPackProject } from "../../engine/packs/pack-project";
import { UsageError } from "../../text/usage-error";
import { packRequests } from "../pack-requests";
import { chooseStack } from "./choose-stack";
import { readConfigFlags } from "./config-overrides";
import { findProjectFile } from "./find-project-file";
import { readInvokeAnswers } from "./invoke-answers";
import { noProject } from "./no-project";
import { readProjectFile, type Project } from "./project-file";
import { resolveConfig } from "./resolve-config";
import { readMapFile } from "./read-map-file";
import { readStackFile } from "./stack-file";

/** A request that the engine can run, and what to tell the user beside its result. */
export interface LoadedRequest {
  readonly request: PreviewRequest;
  readonly notes: readonly string[];
}

/**
 * Reads project, stack, configuration and packs from disk.
 * @throws UsageError with every problem, if there is one.
 */
export function loadRequest(args: Arguments, environment: NodeJS.ProcessEnv): LoadedRequest {
  const problems: string[] = [];
  const packs = packRequests(args.packs, args.cwd, problems);
  const stackReferences = readStackReferences(args, problems);

  const invokes = args.invokeAnswers.flatMap((file) => readInvokeAnswers(file, problems));

  const file = findProjectFile(args.cwd);
  if (file === undefined) problems.push(noProject(args.cwd));
  const project = file === undefined ? undefined : readProjectFile(file, problems);
  const chosen = project && chooseStack(args.stack, project, problems);
  if (project === undefined || chosen === undefined) throw new UsageError(problems);

  const overrides = readConfigFlags(args.config, args.configPath, project.name, problems);
  const stackFile = readStackFile(project, chosen.stack, problems);
  const config = resolveConfig({ project, stack: chosen.stack, stackFile, overrides, environment }, problems);
  if (problems.length > 0) throw new UsageError(problems);

  return {
    notes: [...config.notes, ...packNotes(args, project)],
    request: {
      project: project.name,
      stack: chosen.stack,
      organization: chosen.organization,
      projectDirectory: project.directory,
      main: project.main,
      runtimeOptions: project.runtimeOptions,
      config: config.entries,
      secrets: config.secrets,
      stackTags: config.stackTags,
      packs,
      stackReferences,
      invokes,
    },
  };
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
    .filter((folder) => findPackProject(folder) !== undefined)
    .map((folder) => relative(process.cwd(), folder) || ".");
  const hint =
    found.length > 0 ? ` This project has one: --policy-pack ${found.join(" --policy-pack ")}` : "";
  return [`No policy pack was named, so nothing was enforced.${hint}`];
}
