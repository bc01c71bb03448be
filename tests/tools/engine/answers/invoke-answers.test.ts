import { deepEqual } from "node:assert/strict";
import { Unknown, type PropertyMap } from "../../../../tools/engine/values";
import { invokeAnswer } from "../../../../tools/engine/answers/invoke-answers";

const regionFunction = "aws:index/getRegion:getRegion";

describe("answers to invokes", () => {
  const given = [
    { token: "a:b:c", args: { name: "x", tags: { k: ["v"] } }, result: { found: "by both" } },
    { token: "a:b:c", args: { name: "x" }, result: { found: "by name" } },
    { token: "a:b:partly", result: { known: 1, list: [null] } },
    { token: regionFunction, result: { region: "mars-1" } },
  ];
  const cases: Record<string, [string, PropertyMap, unknown]> = {
    "the first that fits is given": [
      "a:b:c",
      { name: "x", tags: { k: ["v"] }, more: 1 },
      { found: "by both" },
    ],
    "the second fits": ["a:b:c", { name: "x", tags: { k: ["w"] } }, { found: "by name" }],
    "null stands for what is not known": ["a:b:partly", {}, { known: 1, list: [Unknown.value] }],
    "none fits": ["a:b:c", { name: "y" }, undefined],
    "another function has none": ["a:b:d", { name: "x" }, undefined],
    "what is given goes before what the engine has": [regionFunction, {}, { region: "mars-1" }],
  };
  for (const [what, [token, args, expected]] of Object.entries(cases)) {
    it(what, () => {
      deepEqual(invokeAnswer(given, { token, args, provider: {} }), expected);
    });
  }
});
