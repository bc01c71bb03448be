import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Lock file -> the command of the package manager that writes it. */
const installs: Readonly<Record<string, string>> = {
  "pnpm-lock.yaml": "pnpm install",
  "yarn.lock": "yarn install",
  "bun.lock": "bun install",
  "bun.lockb": "bun install",
  "package-lock.json": "npm ci",
};

/** Resolves a module as a script in `directory` would; throws an `Error` that says how to install its package. */
export function locateModule(module: string, directory: string): string {
  try {
    return createRequire(join(directory, "noop.js")).resolve(module);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    throw new Error(advice(module.split("/").slice(0, 2).join("/"), directory), { cause: error });
  }
}

function advice(packageName: string, directory: string): string {
  const folders = upwardsFrom(directory);
  const plugged = folders.find((folder) => existsSync(join(folder, ".pnp.cjs")));
  if (plugged !== undefined) {
    return (
      `${plugged} uses Yarn Plug'n'Play, from which Pulumi cannot load its SDK: set 'nodeLinker: node-modules' in ` +
      ".yarnrc.yml and run 'yarn install'."
    );
  }
  const manifest = folders.find((folder) => existsSync(join(folder, "package.json")));
  if (manifest === undefined)
    return `${packageName} is not installed, and there is no package.json in ${directory} or above it: run 'npm install ${packageName}' there.`;
  for (const folder of folders) {
    const lock = Object.keys(installs).find((file) => existsSync(join(folder, file)));
    if (lock !== undefined) return notInstalled(packageName, folder, installs[lock] ?? "");
  }
  return notInstalled(packageName, manifest, `${statedManager(manifest)} install`);
}

function notInstalled(packageName: string, folder: string, command: string): string {
  return `The packages of the project are not installed (${packageName} is missing): run '${command}' in ${folder}.`;
}

/** The package manager that `packageManager` of package.json names; npm if none. */
function statedManager(folder: string): string {
  try {
    const { packageManager } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      readonly packageManager?: string;
    };
    return packageManager?.split("@")[0] || "npm";
  } catch {
    return "npm";
  }
}

function upwardsFrom(directory: string): string[] {
  const above = dirname(directory);
  return above === directory ? [directory] : [directory, ...upwardsFrom(above)];
}
