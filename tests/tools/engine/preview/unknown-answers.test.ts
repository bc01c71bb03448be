// What a program is given for functions that nobody answers. Not proved: what no object can catch (comparisons, numbers,
// hashes); the preview names the functions and marks what comes after instead.
import { deepEqual, equal, ok } from "node:assert/strict";
import { previewFixture } from "../../../support/preview-fixtures";
import { runPreview } from "../../../support/preview-run";
import type { PlannedResource, Preview } from "../../../../tools/engine/model";
import { Secret, Unknown } from "../../../../tools/engine/values";

describe("preview: answers that are not known", () => {
  let preview: Preview;
  const named = (name: string): PlannedResource => {
    const found = preview.resources.find((resource) => resource.name === name);
    ok(found, `no resource ${name}`);
    return found;
  };
  before(async () => {
    preview = await runPreview({ projectDirectory: previewFixture("unknowns"), main: "." });
  });

  it("what is derived from an unknown is unknown, whatever it is made of", () => {
    const { known, secret, ofList, ...derived } = named("after").inputs;
    for (const [property, value] of Object.entries(derived)) equal(value, Unknown.value, property);
    equal(Object.keys(derived).length, 20);
    deepEqual(secret, new Secret(Unknown.value));
    equal(known, "yes");
    equal(ofList, named("server-1").urn);
  });

  it("a function of a single value, and one whose argument is unknown, are unknown too", () => {
    deepEqual(named("named-[unknown] 2").inputs, { single: Unknown.value, dependent: Unknown.value });
  });

  it("a list is gone through, with three elements, and names that are unknown are told apart", () => {
    for (const name of ["server-0", "server-2", "loop-[unknown]", "loop-[unknown] 3"]) ok(named(name));
  });

  it("outputs are unknown, and a message says so", () => {
    deepEqual(preview.outputs, { zone: Unknown.value, kept: Unknown.value });
    ok(preview.diagnostics.some(({ message }) => message === "the zone is [unknown]"));
  });

  it("what comes after a function that the program looked into is marked", () => {
    deepEqual(named("before").after, []);
    deepEqual(named("after").after, ["shop:index:getZone"]);
    deepEqual(named("loop-[unknown]").after, [
      "shop:index:getZone",
      "shop:index:getSingle",
      "shop:index:getRecord",
    ]);
  });

  it("names each function with its arguments and the place that asks, and tells which were looked into", () => {
    deepEqual(
      preview.unanswered.map(({ token, args, positions, isLookedInto }) => [
        token,
        args,
        positions.map(({ line }) => line),
        isLookedInto,
      ]),
      [
        ["shop:index:getZone", { name: "shop.example" }, [11], true],
        ["shop:index:getSingle", {}, [39], true],
        ["shop:index:getRecord", { zone: Unknown.value }, [40], true],
        ["shop:index:getKept", {}, [45], false],
      ],
    );
  });

  it("a resource has the place in the program that registers it", () => {
    deepEqual(named("before").position, { file: `${previewFixture("unknowns")}/index.js`, line: 10 });
  });
});
