import assert from "node:assert/strict";
import type { PropertyMap } from "../../../../tools/engine/values";
import { invokeAnswer } from "../../../../tools/engine/answers/invoke-answers";

const REGION = "aws:index/getRegion:getRegion";
const PARTITION = "aws:index/getPartition:getPartition";

describe("answers to invokes", () => {
  const given = [
    { token: "a:b:c", args: { name: "x", tags: { k: ["v"] } }, result: { found: "by both" } },
    { token: "a:b:c", args: { name: "x" }, result: { found: "by name" } },
    { token: REGION, result: { region: "mars-1" } },
  ];
  const cases: Record<string, [string, PropertyMap, unknown]> = {
    "the first that fits is given": [
      "a:b:c",
      { name: "x", tags: { k: ["v"] }, more: 1 },
      { found: "by both" },
    ],
    "the second fits": ["a:b:c", { name: "x", tags: { k: ["w"] } }, { found: "by name" }],
    "none fits": ["a:b:c", { name: "y" }, undefined],
    "another function has none": ["a:b:d", { name: "x" }, undefined],
    "what is given goes before what the engine has": [REGION, {}, { region: "mars-1" }],
  };
  for (const [what, [token, args, expected]] of Object.entries(cases)) {
    it(what, () => {
      assert.deepEqual(invokeAnswer(given, { token, args, provider: {} }), expected);
    });
  }

  const builtIn: Record<string, [string, PropertyMap, PropertyMap, unknown]> = {
    "the region of the provider": [
      REGION,
      {},
      { region: "eu-west-1" },
      { id: "eu-west-1", name: "eu-west-1", region: "eu-west-1", endpoint: "ec2.eu-west-1.amazonaws.com" },
    ],
    "the region that is asked for": [
      REGION,
      { region: "cn-north-1" },
      { region: "eu-west-1" },
      {
        id: "cn-north-1",
        name: "cn-north-1",
        region: "cn-north-1",
        endpoint: "ec2.cn-north-1.amazonaws.com.cn",
      },
    ],
    "no region where none is configured": [REGION, {}, {}, undefined],
    "the partition of the region": [
      PARTITION,
      {},
      { region: "us-gov-west-1" },
      {
        id: "aws-us-gov",
        partition: "aws-us-gov",
        dnsSuffix: "amazonaws.com",
        reverseDnsPrefix: "com.amazonaws",
      },
    ],
    "no partition where no region is configured": [PARTITION, {}, {}, undefined],
  };
  for (const [what, [token, args, provider, expected]] of Object.entries(builtIn)) {
    it(`has ${what}`, () => {
      assert.deepEqual(invokeAnswer([], { token, args, provider }), expected);
    });
  }
});
