import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import type { PackArgument } from "./arguments";

const packageName = /^(@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/;

/**
 * A pack that is named as an installed package, with its folder in the name's place; any other as it is. A folder of that
 * name comes first, then the packages of the project, then those that this tool was installed with.
 */
export function installedPack(pack: PackArgument, projectDirectory: string): PackArgument {
  const { directory: name } = pack;
  if (existsSync(name) || !packageName.test(name)) return pack;
  for (const from of [resolve(projectDirectory), __dirname]) {
    const file = findPackage(name, from);
    if (file !== undefined) return { ...pack, directory: relative(process.cwd(), dirname(file)) || "." };
  }
  return pack;
}

function findPackage(name: string, from: string): string | undefined {
  try {
    return createRequire(join(from, "noop.js")).resolve(`${name}/package.json`);
  } catch {
    return undefined;
  }
}
