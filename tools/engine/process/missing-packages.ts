import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The commands of a package manager: for what package.json names, and for what it does not name yet. */
interface PackageManager {
  readonly install: string;
  readonly add: string;
}

const npm = { install: "npm install", add: "npm install" };
const pnpm = { install: "pnpm install", add: "pnpm add" };
const yarn = { install: "yarn install", add: "yarn add" };
const bun = { install: "bun install", add: "bun add" };
const managers: Readonly<Record<string, PackageManager>> = { npm, pnpm, yarn, bun };
const lockFiles: Readonly<Record<string, PackageManager>> = {
  "pnpm-lock.yaml": pnpm,
  "yarn.lock": yarn,
  "bun.lock": bun,
  "bun.lockb": bun,
  "package-lock.json": { ...npm, install: "npm ci" },
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
  const locked = folders.find((folder) => lockFileIn(folder) !== undefined);
  const { packageManager, ...manifest } = readManifest(project);
  const stated = managers[packageManager?.split("@")[0] ?? ""] ?? npm;
  const manager = lockFiles[locked === undefined ? "" : (lockFileIn(locked) ?? "")] ?? stated;
  const declared = names.filter((name) => declares(manifest, name));
  const others = names.filter((name) => !declared.includes(name));
  return [
    ...(declared.length > 0
      ? [
          `The packages of the project are not installed (${named(declared)} missing): run '${manager.install}' in ${locked ?? project}.`,
        ]
      : []),
    ...(others.length > 0
      ? [
          `${named(others)} missing, and package.json does not name ${others.length > 1 ? "them" : "it"}: run '${manager.add} ${others.join(" ")}' in ${project}.`,
        ]
      : []),
  ].join("\n");
}

function named(names: readonly string[]): string {
  return `${names.join(", ")} ${names.length > 1 ? "are" : "is"}`;
}

interface Manifest {
  readonly packageManager?: string;
  readonly [dependencies: string]: unknown;
}

function readManifest(folder: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  } catch {
    return {};
  }
}

function declares(manifest: Manifest, name: string): boolean {
  return Object.entries(manifest).some(
    ([key, packages]) =>
      /ependencies$/.test(key) && typeof packages === "object" && packages !== null && name in packages,
  );
}

function lockFileIn(folder: string): string | undefined {
  return Object.keys(lockFiles).find((file) => existsSync(join(folder, file)));
}

function upwardsFrom(directory: string): string[] {
  const above = dirname(directory);
  return above === directory ? [directory] : [directory, ...upwardsFrom(above)];
}
