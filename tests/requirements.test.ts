import { deepEqual, equal, match } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { requirements } from "./acceptance/requirements/requirements";
import { scenarios } from "./acceptance/requirements/scenarios";
import { unseen } from "./acceptance/requirements/unseen";
import { allProbes } from "../tools/verify/probes/all-probes";

const root = join(__dirname, "..");
const textOf = (file: string) => readFileSync(join(root, file), "utf8");

/** Does not prove that a loss is noticed: the mutation suite takes each protection out and sees that. */
describe("requirements", () => {
  it("cover every scenario of the story", () => {
    const covered = new Set(requirements.map(({ scenario }) => scenario));
    deepEqual(
      Object.values(scenarios).filter((scenario) => !covered.has(scenario)),
      [],
    );
  });

  it("state each protection once", () => {
    const stated = requirements.map(({ protection }) => protection);
    deepEqual(
      stated.filter((protection, index) => stated.indexOf(protection) !== index),
      [],
    );
  });

  it("say how each protection of the program as it is now is lost", () => {
    for (const { mutations } of requirements) {
      for (const { file, remove, replaceBy } of mutations) {
        equal(textOf(file).split(remove).length - 1, 1, `${file} holds ${remove} once`);
        equal(remove === replaceBy, false);
      }
    }
  });

  it("name the probe that sees a loss, or why none can", () => {
    const told = Object.values(unseen).flat();
    deepEqual(
      told.filter((protection, index) => told.indexOf(protection) !== index),
      [],
    );
    deepEqual(
      requirements
        .filter(({ probe }) => probe === undefined)
        .map(({ protection }) => protection)
        .sort(),
      [...told].sort(),
    );
  });

  it("name a probe that there is", () => {
    const ids = new Set(allProbes.map(({ rule }) => rule.id));
    deepEqual(
      requirements.flatMap(({ probe }) => (probe === undefined || ids.has(probe) ? [] : [probe])),
      [],
    );
  });

  it("name a test that there is", () => {
    for (const { test } of requirements) {
      match(textOf(test.file), /\bdescribe\(/);
      match(test.file, /^tests\/.*\.test\.ts$/);
    }
  });
});
