import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { PackRequest } from "../engine/model";
import { findPackProject } from "../engine/packs/pack-project";
import { UsageError } from "../text/usage-error";
import type { PackArgument } from "./arguments";
import { installedPack } from "./installed-pack";

/** The packs that are named, without a configuration. @throws UsageError with every one that is none. */
export function packRequests(
  packs: readonly PackArgument[],
  projectDirectory: string,
): readonly PackRequest[] {
  const problems: string[] = [];
  const requests = packs.map((pack) => {
    const { directory } = installedPack(pack, projectDirectory);
    const absolute = resolve(directory);
    if (!existsSync(absolute) || !statSync(absolute).isDirectory())
      problems.push(`--policy-pack ${pack.directory}: there is no such folder or package`);
    else if (findPackProject(absolute) === undefined)
      problems.push(`--policy-pack ${pack.directory}: there is no PulumiPolicy.yaml in it`);
    return { directory: absolute, label: pack.directory, config: {} };
  });
  if (problems.length > 0) throw new UsageError(problems);
  return requests;
}
