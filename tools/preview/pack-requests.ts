import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { PackRequest } from "../engine/model";
import { findPackProject } from "../engine/packs/pack-project";
import type { PackArgument } from "./arguments";
import { installedPack } from "./installed-pack";
import { readMapFile } from "./project/read-map-file";

/** The packs that are named, each with its configuration; what is no pack is told in `problems`. */
export function packRequests(
  packs: readonly PackArgument[],
  projectDirectory: string,
  problems: string[],
): readonly PackRequest[] {
  return packs.map(({ directory: label, configFile }) => {
    const directory = resolve(installedPack(label, projectDirectory));
    if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true)
      problems.push(`--policy-pack ${label}: there is no such folder or package`);
    else if (findPackProject(directory) === undefined)
      problems.push(`--policy-pack ${label}: there is no PulumiPolicy.yaml in it`);
    const config = configFile === undefined ? {} : readMapFile(configFile, "--policy-pack-config", problems);
    return { directory, label, config };
  });
}
