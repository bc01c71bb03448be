import { equal, throws } from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { locateModule } from "../../../../tools/engine/process/locate-module";

describe("locating the SDK", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "locate-module-"));
    mkdirSync(join(folder, "infra"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const cases: Record<string, [files: Record<string, string>, advice: string]> = {
    "pnpm by its lock file": [
      { "package.json": "{}", "pnpm-lock.yaml": "" },
      "run 'pnpm install' in FOLDER.",
    ],
    "yarn by its lock file": [{ "package.json": "{}", "yarn.lock": "" }, "run 'yarn install' in FOLDER."],
    "npm by its lock file": [{ "package.json": "{}", "package-lock.json": "" }, "run 'npm ci' in FOLDER."],
    "the one that package.json names": [
      { "package.json": '{ "packageManager": "bun@1.2.0" }' },
      "run 'bun install' in FOLDER.",
    ],
    "npm where nothing says which": [{ "package.json": "{}" }, "run 'npm install' in FOLDER."],
  };
  for (const [what, [files, advice]] of Object.entries(cases)) {
    it(`says what to run: ${what}`, () => {
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
      throws(() => locateModule("@pulumi/pulumi/cmd/run", join(folder, "infra")), {
        message: `The packages of the project are not installed (@pulumi/pulumi is missing): ${advice.replace("FOLDER", folder)}`,
      });
    });
  }

  it("names Yarn Plug'n'Play and its remedy", () => {
    for (const name of ["package.json", "yarn.lock", ".pnp.cjs"]) writeFileSync(join(folder, name), "{}");
    throws(() => locateModule("@pulumi/pulumi/cmd/run", folder), {
      message: `${folder} uses Yarn Plug'n'Play, from which Pulumi cannot load its SDK: set 'nodeLinker: node-modules' in .yarnrc.yml and run 'yarn install'.`,
    });
  });

  it("finds what is installed above", () => {
    const file = join(folder, "node_modules", "@pulumi", "pulumi", "cmd", "run", "index.js");
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, "");
    equal(locateModule("@pulumi/pulumi/cmd/run", join(folder, "infra")), file);
  });
});
