import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** What package managers leave in a project: file -> manager. */
const lockFiles: Readonly<Record<string, string>> = {
  "pnpm-lock.yaml": "pnpm",
  "yarn.lock": "yarn",
  "bun.lock": "bun",
  "bun.lockb": "bun",
  "package-lock.json": "npm",
};

/** Says that packages cannot be found from a folder, and what to run, in the words of the project's package manager. */
export function missingPackages(names: readonly string[], directory: string): string {
  const folders = upwardsFrom(directory);
  const plugged = folders.find((folder) => existsSync(join(folder, ".pnp.cjs")));
  if (plugged !== undefined) {
    return (
      `${plugged} uses Yarn Plug'n'Play, from which Pulumi cannot load its SDK: set 'nodeLinker: node-modules' in ` +
      ".yarnrc.yml and run 'yarn install'."
    );
  }
  const project = folders.find((folder) => existsSync(join(folder, "package.json")));
  if (project === undefined) {
    return `${named(names)} not installed, and there is no package.json in ${directory} or above it: run 'npm install ${names.join(" ")}' there.`;
  }
  const locks = folders.flatMap((folder) => Object.keys(lockFiles).map((file) => join(folder, file)));
  const lock = locks.find((file) => existsSync(file)) ?? join(project, "package.json");
  const { packageManager, ...manifest } = readManifest(project);
  const [stated] = /^(?:pnpm|yarn|bun)(?=@)/.exec(String(packageManager)) ?? ["npm"];
  const manager = lockFiles[basename(lock)] ?? stated;
  const install = basename(lock) === "package-lock.json" ? "npm ci" : `${manager} install`;
  const add = manager === "npm" ? "npm install" : `${manager} add`;
  const known = Object.entries(manifest).flatMap(([key, packages]) =>
    key.endsWith("ependencies") ? Object.keys(packages ?? {}) : [],
  );
  const declared = names.filter((name) => known.includes(name));
  const others = names.filter((name) => !known.includes(name));
  const said: string[] = [];
  if (declared.length > 0)
    said.push(
      `The packages of the project are not installed (${named(declared)} missing): run '${install}' in ${dirname(lock)}.`,
    );
  if (others.length > 0)
    said.push(
      `${named(others)} missing, and package.json does not name ${others.length > 1 ? "them" : "it"}: run '${add} ${others.join(" ")}' in ${project}.`,
    );
  return said.join("\n");
}

function named(names: readonly string[]): string {
  return `${names.join(", ")} ${names.length > 1 ? "are" : "is"}`;
}

function readManifest(folder: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function upwardsFrom(directory: string): string[] {
  const above = dirname(directory);
  return above === directory ? [directory] : [directory, ...upwardsFrom(above)];
}
