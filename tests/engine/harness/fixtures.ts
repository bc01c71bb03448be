import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as ts from "typescript";
import { resourceTypes } from "../provider/types";
import { findCli } from "./find-cli";
import { readAwsTypes } from "./read-aws-types";

const checkout = join(__dirname, "..", "..", "..");

// Test files are read before the global set-up runs, and by worker processes as well: what they ask for stands in the
// environment as soon as this file is loaded, and the workers inherit it.
const cli = findCli();
process.env["ENGINE_SUITE_CLI"] = cli.kind === "found" ? cli.path : "";

/** Once before all tests: says which CLI is used, and puts what every test shares into one temporary folder. */
export function mochaGlobalSetup(): void {
  if (cli.kind === "missing") {
    if (process.env["PULUMI_REQUIRED"] === "1") throw new Error(`PULUMI_REQUIRED=1, and ${cli.reason}`);
    process.stderr.write(`Engine suite SKIPPED, nothing was checked: ${cli.reason}\n`);
    return;
  }
  process.stderr.write(`Engine suite with Pulumi CLI ${cli.version} (${cli.path})\n`);
  const folder = mkdtempSync(join(tmpdir(), "engine-suite-"));
  process.env["ENGINE_SUITE_FOLDER"] = folder;
  copyCheckout(join(folder, "checkout"));
  buildProvider(join(folder, "provider"));
}

/** Once after all tests: removes the temporary folder. */
export function mochaGlobalTeardown(): void {
  const folder = process.env["ENGINE_SUITE_FOLDER"];
  if (folder !== undefined && process.env["ENGINE_SUITE_KEEP"] !== "1")
    rmSync(folder, { recursive: true, force: true });
}

/** What a fresh clone holds after `npm ci`: sources, compiled pack and tools, linked dependencies. */
function copyCheckout(target: string): void {
  const left = new Set(["node_modules", ".git", "tests"]);
  mkdirSync(target);
  for (const entry of readdirSync(checkout).filter((name) => !left.has(name))) {
    cpSync(join(checkout, entry), join(target, entry), {
      recursive: true,
      preserveTimestamps: true,
      filter: (source) => !source.endsWith("node_modules"),
    });
  }
  symlinkSync(join(checkout, "node_modules"), join(target, "node_modules"));
}

/** Compiles the stand-in provider, which the CLI starts once for each provider of a program. */
function buildProvider(target: string): void {
  const source = join(__dirname, "..", "provider");
  for (const file of readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  )) {
    const { outputText } = ts.transpileModule(readFileSync(join(source, file), "utf8"), {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    const compiled = join(target, file.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(compiled), { recursive: true });
    writeFileSync(compiled, outputText);
  }
  writeFileSync(join(target, "aws-types.json"), JSON.stringify(readAwsTypes(Object.keys(resourceTypes))));
  symlinkSync(join(checkout, "node_modules"), join(target, "node_modules"));
  const executable = join(target, "pulumi-resource-aws");
  writeFileSync(executable, `#!${process.execPath}\nrequire("./main.js");\n`);
  chmodSync(executable, 0o755);
}
