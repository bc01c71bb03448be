import { declareFactoryPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { determineHitLimitReached, toMutantRunResult } from "@stryker-mutator/api/test-runner";
import { transformSync } from "@swc/core";
import Mocha from "mocha";
import { readdirSync, readFileSync, realpathSync } from "node:fs";
import { Module } from "node:module";
import { join, relative, sep } from "node:path";

/** Stryker's copy of the sources; it becomes the working folder after this file is loaded. */
let folder = "";
/** Tests that see a mutant by running the sources themselves, not by starting the compiled pack or by looking at random. */
const tests = "tests/policy-pack";
const areas = ["catalogues", "checks", "judges", "kit", "policies", "resources"];
const leftOut = ["policies/index.test.ts", "resources/properties.test.ts"];

/** What the mutants in the sources look at, under the name that Stryker gives it. */
const switches = (globalThis.__stryker__ ??= {});

/**
 * Runs Mocha's tests within one process, with modules of their own for each mutant: whatever a mutant left in a cache or in
 * a policy would decide over the next one. Only the files of the tests that reach a mutant are loaded, which takes
 * milliseconds. Stryker's own runner keeps the modules, and picks tests by one regular expression of all their names,
 * which took longer than the tests: half of its kills were timeouts of mutants that any test would have seen.
 */
class FreshMochaRunner {
  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    folder = `${realpathSync(process.cwd())}${sep}`;
    const compiled = new Map();
    Module._extensions[".ts"] = (module, file) => {
      if (!compiled.has(file)) compiled.set(file, compile(file));
      module._compile(compiled.get(file), file);
    };
  }

  async dryRun({ disableBail }) {
    const result = await run(testFiles(), { bail: !disableBail });
    return { ...result, mutantCoverage: switches.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit, disableBail }) {
    const { id, fileName } = activeMutant;
    const picked = testFilter === undefined ? undefined : new Set(testFilter);
    const files = picked === undefined ? testFiles() : [...new Set(testFilter.map(fileOf))];
    Object.assign(switches, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    let result;
    for (const group of growing(ownFirst(files, fileName))) {
      switches.activeMutant = mutantActivation === "static" ? id : undefined;
      result = await run(group, { bail: !disableBail, picked, mutant: id });
      result = toMutantRunResult(determineHitLimitReached(switches.hitCount, hitLimit) ?? result);
      if (result.status !== "survived") break;
    }
    return result;
  }
}

export const strykerPlugins = [
  declareFactoryPlugin(
    PluginKind.TestRunner,
    "fresh-mocha",
    Object.assign(() => new FreshMochaRunner(), { inject: [] }),
  ),
];

/** The test of the file itself sees most of what changes in it. */
function ownFirst(files, fileName) {
  const isOwn = (file) => fileName.endsWith(file.slice("tests/".length).replace(".test.ts", ".ts"));
  return [...files.filter(isOwn), ...files.filter((file) => !isOwn(file))];
}

/** Groups of files, each four times as large as the one before: a mutant that the first one sees costs no more. */
function* growing(files) {
  for (let start = 0, size = 1; start < files.length; start += size, size *= 4)
    yield files.slice(start, start + size);
}

async function run(files, { bail, picked, mutant }) {
  for (const file of Object.keys(Module._cache)) if (file.startsWith(folder)) delete Module._cache[file];
  const results = [];
  const mocha = new Mocha({ bail, reporter: noting(results), timeout: 0 });
  for (const file of files) mocha.addFile(join(folder, file));
  try {
    mocha.loadFiles();
  } catch (error) {
    return { status: "error", errorMessage: String(error) };
  }
  switches.activeMutant = mutant;
  pick(mocha.suite, picked);
  mocha.suite.beforeEach(function () {
    switches.currentTestId = idOf(this.currentTest);
  });
  await new Promise((resolve) => mocha.run(resolve));
  mocha.dispose();
  delete switches.currentTestId;
  return { status: "complete", tests: results };
}

/** Takes the tests out of a suite that were not picked. */
function pick(suite, picked) {
  if (picked === undefined) return;
  suite.tests = suite.tests.filter((test) => picked.has(idOf(test)));
  for (const below of suite.suites) pick(below, picked);
}

function noting(results) {
  return function (runner) {
    const note = (test, more) =>
      results.push({ id: idOf(test), name: test.fullTitle(), timeSpentMs: test.duration ?? 0, ...more });
    runner.on("pass", (test) => note(test, { status: 0 }));
    runner.on("fail", (test, error) =>
      note(test, { status: 1, failureMessage: String(error?.message ?? error) }),
    );
  };
}

const fileOf = (id) => id.slice(0, id.indexOf(" "));

const idOf = (test) => `${relative(folder, test.file)} ${test.fullTitle()}`;

function testFiles() {
  return areas
    .flatMap((area) =>
      readdirSync(join(folder, tests, area), { recursive: true }).map((file) => join(area, file)),
    )
    .filter((file) => file.endsWith(".test.ts") && !leftOut.includes(file))
    .map((file) => join(tests, file))
    .sort();
}

function compile(file) {
  return transformSync(readFileSync(file, "utf8"), {
    filename: file,
    sourceMaps: false,
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
  }).code;
}
