// Does not prove: that the compiled commands work; they have tests of their own.
import { deepEqual, equal, match } from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../../..");
const compilerOptions = {
  target: "ES2022",
  module: "node16",
  types: [],
  rootDir: ".",
  outDir: "dist",
  noCheck: true,
};
const tsconfig = JSON.stringify({
  compilerOptions: { ...compilerOptions, incremental: true, tsBuildInfoFile: "dist/.tsbuildinfo" },
  exclude: ["dist", "bin"],
});
const printArguments = "declare const process: any; process.stdout.write(process.argv.slice(2).join(' '));";

describe("bin/secure-transport.js", function () {
  this.timeout(60_000);

  let folder: string;
  const at = (name: string) => join(folder, name);
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [at("tools/bin/secure-transport.js"), ...args],
      {
        encoding: "utf8",
      },
    );
    return { status, stdout, stderr };
  };

  const runWith = (preload: string) => {
    writeFileSync(at("preload.js"), preload);
    return spawnSync(process.execPath, ["--require", at("preload.js"), at("tools/bin/secure-transport.js")], {
      encoding: "utf8",
    });
  };

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "run-test-"));
    mkdirSync(at("tools/bin"), { recursive: true });
    for (const name of ["build", "policies"]) mkdirSync(at(join("policy-pack", name)), { recursive: true });
    const copied = ["tools/bin/secure-transport.js", "tools/bin/compile.js", "policy-pack/build/compile.mjs"];
    for (const file of copied) copyFileSync(join(root, file), at(file));
    writeFileSync(at("tools/tsconfig.json"), tsconfig);
    writeFileSync(at("tools/main.ts"), printArguments);
    writeFileSync(at("policy-pack/index.ts"), "export {};");
    writeFileSync(at("policy-pack/policies/index.ts"), "export {};");
    symlinkSync(join(root, "node_modules"), at("node_modules"));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it("compiles at the first start, tells so on standard error only, and not again", () => {
    deepEqual(run("a", "--b"), {
      status: 0,
      stdout: "a --b",
      stderr: "Compiling policy-pack and tools …\n",
    });
    deepEqual(run("c"), { status: 0, stdout: "c", stderr: "" });
  });

  it("compiles what has changed", () => {
    const later = new Date(Date.now() + 5);
    writeFileSync(at("tools/main.ts"), printArguments.replace("' '", "'+'"));
    utimesSync(at("tools/main.ts"), later, later);
    deepEqual(run("a", "b"), { status: 0, stdout: "a+b", stderr: "Compiling tools …\n" });
  });

  it("lets one of six starts compile, and gets over the lock of a process that has died", async () => {
    writeFileSync(at("policy-pack/index.ts"), "export const changed = 1;");
    const dead = spawnSync(process.execPath, ["-e", ""]).pid;
    writeFileSync(at("tools/dist/.compiling"), String(dead));
    const start = (name: string) =>
      new Promise<{ stdout: string; stderr: string }>((resolve) => {
        const child = spawn(process.execPath, [at("tools/bin/secure-transport.js"), name]);
        let stdout = "";
        let stderr = "";
        child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
        child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
        child.on("close", () => {
          resolve({ stdout, stderr });
        });
      });
    const names = ["a", "b", "c", "d", "e", "f"];
    const results = await Promise.all(names.map(start));
    deepEqual(
      results.map(({ stdout }) => stdout),
      names,
    );
    equal(results.map(({ stderr }) => stderr).join(""), "Compiling policy-pack …\n");
    deepEqual(
      readdirSync(at("tools/dist")).filter((name) => name.startsWith(".compiling")),
      [],
    );
  });

  it("fails with the compiler's message, and again at the next start", () => {
    writeFileSync(at("policy-pack/index.ts"), "const = ;");
    const first = run();
    equal(first.status, 3);
    equal(first.stdout, "");
    match(
      first.stderr,
      /^Compiling policy-pack …\n.*\[ERROR\] Expected identifier but found "="\s+policy-pack\/index\.ts:1:6:/,
    );
    equal(run().status, 3);
  });

  it("says that Node.js is too old", () => {
    const { status, stderr } = runWith(
      'Object.defineProperty(process.versions, "node", { value: "18.20.4" });',
    );
    deepEqual(
      { status, stderr },
      { status: 3, stderr: "Node.js 20.19 or newer is needed; this is 18.20.4.\n" },
    );
  });

  it("says what to do in a folder that cannot be written", () => {
    const { status, stderr } = runWith(
      'require("fs").writeFileSync = () => { throw Object.assign(new Error("read-only"), { code: "EROFS" }); };',
    );
    equal(status, 3);
    match(
      stderr,
      /^The commands must be compiled, and .*run-test-.* cannot be written \(EROFS\)\. Run 'npm ci'/,
    );
  });

  it("compiles nothing where it is installed without its sources", () => {
    rmSync(at("tools/tsconfig.json"));
    deepEqual(run("a"), { status: 0, stdout: "a", stderr: "" });
    writeFileSync(at("tools/tsconfig.json"), tsconfig);
  });

  it("says what to do where dependencies are missing", () => {
    rmSync(at("node_modules"));
    const { status, stdout, stderr } = run();
    deepEqual({ status, stdout }, { status: 3, stdout: "" });
    match(stderr, /A dependency is missing: Cannot find module 'esbuild'\. Run 'npm ci' in .*run-test-/);
  });
});
