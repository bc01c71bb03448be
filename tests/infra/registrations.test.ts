// Holds every registration of every variant against what the AWS provider and AWS itself take, with the names that the
// provider would make. Does not prove: that AWS takes them, nor that the constraints are complete; see the provider suite.
import { deepEqual, match, ok } from "node:assert/strict";
import { readAwsTypes } from "../engine/harness/read-aws-types";
import { Cloud } from "../engine/provider/cloud";
import { constraintTable } from "../engine/provider/constraints";
import type { Constraint } from "../engine/provider/constraints/constraint";
import { constraintProblems } from "../engine/provider/constraints/constraint-problems";
import { StandIn } from "../engine/provider/stand-in";
import { resourceTypes } from "../engine/provider/types";
import { uniqueKeys } from "../engine/provider/unique-keys";
import { unknown } from "../engine/provider/unknown";
import { offlineRegistrations, type OfflineRegistration } from "../support/offline-registrations";
import { tunedSettings } from "../support/tuned-settings";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const variants = ["dev", "prod"].flatMap((stack) =>
  ["cognito", "iam"].flatMap((authorization) =>
    ["1.2", "1.3"].map((minimumTls) => ({ stack, authorization, minimumTls })),
  ),
);
const seed = Buffer.from("registrations");

describe("what the program registers", function () {
  this.timeout(120_000);
  const types = readAwsTypes(Object.keys(resourceTypes));
  const registered = new Set<string>();
  let folder: string;
  let registrations: ReadonlyMap<string, readonly OfflineRegistration[]>;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "registrations-"));
    const previews = new Map<string, readonly OfflineRegistration[]>();
    for (const { stack, authorization, minimumTls } of variants) {
      const config = {
        "secure-transport:authorization": authorization,
        "secure-transport:minimumTls": minimumTls,
      };
      previews.set(
        `${stack}, ${authorization}, TLS ${minimumTls}`,
        await offlineRegistrations(stack, config),
      );
    }
    const { config, secretConfig } = tunedSettings;
    previews.set("dev, tuned", await offlineRegistrations("dev", config, secretConfig));
    registrations = previews;
    for (const { type } of [...previews.values()].flat()) registered.add(type);
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const described = variants.map(
    ({ stack, authorization, minimumTls }) => `${stack}, ${authorization}, TLS ${minimumTls}`,
  );
  for (const variant of [...described, "dev, tuned"]) {
    it(`is within the constraints of provider and AWS: ${variant}`, () => {
      const resources = registrations.get(variant) ?? [];
      ok(resources.length > 80);
      deepEqual(resources.flatMap(problemsOf), []);
    });

    it(`shares no name that must be its own: ${variant}`, () => {
      const keys = (registrations.get(variant) ?? []).flatMap(keyOf);
      ok(keys.length > 30);
      deepEqual(
        keys.filter((key, index) => keys.indexOf(key) !== index),
        [],
      );
    });
  }

  it("has an entry in the table of constraints for every type, with a source for each constraint", () => {
    deepEqual(
      [...registered].filter((type) => constraintTable[type] === undefined),
      [],
    );
    const sources = Object.values(constraintTable).flatMap((entry) =>
      "none" in entry ? [entry.none] : entry.map(({ source }) => source),
    );
    for (const source of sources) match(source, /^https:\/\/(docs\.aws\.amazon\.com|github\.com)\/\S+$/);
  });

  it("is held by constraints on inputs that the provider knows", () => {
    const misspelt = Object.entries(constraintTable).flatMap(([type, entry]) =>
      ("none" in entry ? [] : entry)
        .map(({ path: [...at] }) => at.join("").split(".")[0] ?? "")
        .filter((property) => types.resources[type]?.inputs[property] === undefined)
        .map((property) => `${type} ${property}`),
    );
    deepEqual(misspelt, []);
  });

  function checked({ region, type, name, urn, inputs }: OfflineRegistration): ReturnType<StandIn["check"]> {
    const standIn = new StandIn(types, resourceTypes, new Cloud(folder), { region, defaultTags: {} }, false);
    return standIn.check({ urn, token: type, name }, {}, inputs, seed);
  }

  function problemsOf(resource: OfflineRegistration): string[] {
    return checked(resource).problems.map(({ reason }) => `${resource.name}: ${reason}`);
  }

  function keyOf(resource: OfflineRegistration): string[] {
    const shape = types.resources[resource.type];
    const type = resourceTypes[resource.type];
    if (shape === undefined || type === undefined) return [];
    const keys = uniqueKeys(resource.type, type, shape, checked(resource).inputs);
    return keys.filter((key) => !key.includes(unknown));
  }
});

describe("constraintProblems", () => {
  const source = "https://docs.aws.amazon.com/a";
  const problems = (constraint: Omit<Constraint, "source">, inputs: object) =>
    constraintProblems([{ ...constraint, source }], inputs as Record<string, unknown>).map(
      ({ reason }) => reason,
    );

  it("refuses each kind of value outside what is stated, and names place and source", () => {
    deepEqual(problems({ path: "name", pattern: /^[a-z]+$/ }, { name: "api-/me" }), [
      `"name" does not match /^[a-z]+$/: api-/me (${source})`,
    ]);
    deepEqual(
      problems({ path: "v.*", length: { least: 2, most: 3 } }, { v: { a: "1", b: "12", c: "1234" } }),
      [`"v.a" is shorter than 2: 1 (${source})`, `"v.c" is longer than 3: 4 (${source})`],
    );
    deepEqual(problems({ path: "p", bytes: 3 }, { p: "éé" }), [`"p" has more than 3 bytes: 4 (${source})`]);
    deepEqual(problems({ path: "l.*.k", oneOf: ["A"] }, { l: [{ k: "A" }, { k: "B" }] }), [
      `"l[1].k" must be one of A, not B (${source})`,
    ]);
    deepEqual(problems({ path: "n", range: { least: 1, most: 2 } }, { n: 3 }), [
      `"n" must be from 1 to 2, not 3 (${source})`,
    ]);
    deepEqual(problems({ path: "m", keys: /^a$/ }, { m: { a: 1, b: 2 } }), [
      `"m" has a key that does not match /^a$/: b (${source})`,
    ]);
    deepEqual(problems({ path: "l", distinctBy: "p" }, { l: [{ p: 1 }, { p: 1 }] }), [
      `"l" has two elements with p 1 (${source})`,
    ]);
  });

  it("holds what must and must not stand together, under its condition alone", () => {
    const needed = { path: "uri", required: true, needs: ["method"], excludes: ["mock"] } as const;
    deepEqual(problems(needed, {}), [`"uri" must be set (${source})`]);
    deepEqual(problems(needed, { uri: "u", mock: true }), [
      `"uri" needs "method" (${source})`,
      `"uri" must not stand beside "mock" (${source})`,
    ]);
    const conditional = { ...needed, when: { path: "type", oneOf: ["HTTP", undefined] } };
    deepEqual(problems(conditional, { type: "MOCK" }), []);
    deepEqual(problems(conditional, { type: "HTTP" }), [`"uri" must be set (${source})`]);
    deepEqual(problems(conditional, {}), [`"uri" must be set (${source})`]);
  });

  it("does not judge what is unknown", () => {
    deepEqual(problems({ path: "name", pattern: /^a$/ }, { name: unknown }), []);
    deepEqual(problems({ path: "l.*.k", oneOf: ["A"] }, { l: unknown }), []);
    deepEqual(problems({ path: "a", needs: ["b"] }, { a: "x", b: unknown }), []);
  });
});
