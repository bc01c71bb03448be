import { deepEqual } from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const pack = join(__dirname, "../../../policy-pack");

/** Says nothing about what the engine shows of it: tests/engine starts packs. */
describe("a pack that cannot be loaded as it is", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "pack-"));
    for (const file of ["package.json", "index.js"]) copyFileSync(join(pack, file), join(folder, file));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const notCompiled = () => ({
    status: 1,
    stderr: `The policy pack in ${folder} is not compiled: it has no dist/index.js. Build it where its sources are: npm run build\n`,
  });

  it("is refused in one sentence where neither sources nor a compiled pack are there", () => {
    deepEqual(load(folder), notCompiled());
  });

  it("is refused in one sentence where the sources alone are there", () => {
    cpSync(join(pack, "build"), join(folder, "build"), { recursive: true });
    copyFileSync(join(pack, "index.ts"), join(folder, "index.ts"));
    deepEqual(load(folder), notCompiled());
  });

  it("is refused in one sentence where it is not made from the sources beside it", () => {
    cpSync(join(pack, "build"), join(folder, "build"), { recursive: true });
    writeFileSync(join(folder, "index.ts"), 'import "./build/refuse-stale-build";\nimport "./policies";\n');
    mkdirSync(join(folder, "policies"));
    writeFileSync(join(folder, "policies/index.ts"), "export const policies = [];\n");
    symlinkSync(join(pack, "../node_modules"), join(folder, "node_modules"));
    execFileSync(process.execPath, [join(folder, "build/compile.mjs")]);
    deepEqual(load(folder), { status: 0, stderr: "" });
    writeFileSync(join(folder, "policies/index.ts"), "export const policies = [1];\n");
    deepEqual(load(folder), {
      status: 1,
      stderr: `The compiled policy pack in ${folder} is not made from its sources (policies/index.ts). Build it: npm run build\n`,
    });
  });
});

function load(folder: string): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, ["--eval", `require(${JSON.stringify(folder)})`], {
    encoding: "utf8",
  });
  return { status, stderr };
}
