import { deepEqual } from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const sources = join(__dirname, "../../../policy-pack/build");

const compilerOptions = { module: "commonjs", target: "es2022", rootDir: "." };

/** Says nothing about what the engine shows of it: tests/engine starts packs. */
describe("refuse-stale-build, run from sources", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "pack-"));
    cpSync(sources, join(folder, "build"), { recursive: true });
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("refuses a pack that is not compiled, in one sentence that says how to build it", () => {
    deepEqual(start(folder), {
      status: 1,
      stderr: `The policy pack in ${folder} is not compiled: it has no dist/index.js. Build it: npm run build\n`,
    });
  });

  it("lets sources run beside a compiled pack, as tests do", () => {
    mkdirSync(join(folder, "dist"));
    writeFileSync(join(folder, "dist/index.js"), "");
    deepEqual(start(folder), { status: 0, stderr: "" });
  });
});

function start(folder: string): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      "--require",
      require.resolve("ts-node/register/transpile-only"),
      join(folder, "build/refuse-stale-build.ts"),
    ],
    { encoding: "utf8", env: { ...process.env, TS_NODE_PROJECT: join(folder, "tsconfig.json") } },
  );
  return { status, stderr };
}
