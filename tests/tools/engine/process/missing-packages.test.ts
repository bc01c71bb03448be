import { equal } from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { missingPackages } from "../../../../tools/engine/process/missing-packages";

const named = '{ "dependencies": { "@pulumi/aws": "7" } }';
const notInstalled = "The packages of the project are not installed (@pulumi/aws is missing): run";
const notNamed = "@pulumi/aws is missing, and package.json does not name it: run";

// What is said, in each package manager's words. Not proved: that what is said helps where a registry is out of reach.
describe("a package that is missing", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "missing-package-"));
    mkdirSync(join(folder, "infra"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const cases: Readonly<Record<string, [files: Readonly<Record<string, string>>, said: string]>> = {
    "pnpm by its lock file": [
      { "package.json": named, "pnpm-lock.yaml": "" },
      `${notInstalled} 'pnpm install' in FOLDER.`,
    ],
    "yarn by its lock file": [
      { "package.json": named, "yarn.lock": "" },
      `${notInstalled} 'yarn install' in FOLDER.`,
    ],
    "npm by its lock file": [
      { "package.json": named, "package-lock.json": "" },
      `${notInstalled} 'npm ci' in FOLDER.`,
    ],
    "a workspace by the lock file at its top": [
      { "infra/package.json": named, "package.json": "{}", "pnpm-lock.yaml": "" },
      `${notInstalled} 'pnpm install' in FOLDER.`,
    ],
    "the one that package.json names": [
      { "package.json": named.replace("{", '{ "packageManager": "bun@1.2.0",') },
      `${notInstalled} 'bun install' in FOLDER.`,
    ],
    "npm where nothing says which": [{ "package.json": named }, `${notInstalled} 'npm install' in FOLDER.`],
    "npm for what is not named": [
      { "package.json": "{}" },
      `${notNamed} 'npm install @pulumi/aws' in FOLDER.`,
    ],
    "pnpm for what is not named": [
      { "package.json": "{}", "pnpm-lock.yaml": "" },
      `${notNamed} 'pnpm add @pulumi/aws' in FOLDER.`,
    ],
    "a package.json that cannot be read": [
      { "package.json": "{" },
      `${notNamed} 'npm install @pulumi/aws' in FOLDER.`,
    ],
    "Yarn Plug'n'Play": [
      { "package.json": named, "yarn.lock": "", ".pnp.cjs": "" },
      "FOLDER uses Yarn Plug'n'Play, from which Pulumi cannot load its SDK: set 'nodeLinker: node-modules' in .yarnrc.yml and run 'yarn install'.",
    ],
    "no package.json": [
      {},
      "@pulumi/aws is not installed, and there is no package.json in FOLDER/infra or above it: run 'npm install @pulumi/aws' there.",
    ],
  };
  for (const [what, [files, said]] of Object.entries(cases)) {
    it(`says what to run: ${what}`, () => {
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
      equal(missingPackages(["@pulumi/aws"], join(folder, "infra")), said.replaceAll("FOLDER", folder));
    });
  }

  it("says it of several at once", () => {
    writeFileSync(join(folder, "package.json"), named);
    equal(
      missingPackages(["@pulumi/aws", "@acme/network", "semver"], folder),
      `${notInstalled} 'npm install' in ${folder}.\n` +
        "@acme/network, semver are missing, and package.json does not name them: " +
        `run 'npm install @acme/network semver' in ${folder}.`,
    );
  });
});
