import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

const packageName = /^(@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/;

/**
 * The folder of a pack that is named as an installed package; any other name as it is. A folder of that name comes first,
 * then the packages of the project, then those that this tool was installed with.
 */
export function installedPack(name: string, projectDirectory: string): string {
  if (existsSync(name) || !packageName.test(name)) return name;
  for (const from of [resolve(projectDirectory), __dirname]) {
    try {
      return dirname(createRequire(join(from, "noop.js")).resolve(`${name}/package.json`));
    } catch {
      // It is not installed there.
    }
  }
  return name;
}
