import { deepEqual } from "node:assert/strict";
import { policyInfo } from "../../../support/preview-policy-info";
import { validatePolicyConfigs } from "../../../../tools/engine/packs/validate-policy-configs";

// The words are ajv's, with the value that is wrong.
describe("validation of a policy's configuration", () => {
  const cases: Record<string, [schema: Record<string, unknown>, value: unknown, errors: string[]]> = {
    "a value that fits": [{ type: "string", enum: ["a"] }, "a", []],
    "a value of the wrong type": [{ type: "string" }, 1, ["must be string, given 1"]],
    "a fraction": [{ type: "integer" }, 1.5, ["must be integer, given 1.5"]],
    "a list": [{ type: "object" }, [], ["must be object, given []"]],
    null: [{ type: "object" }, null, ["must be object, given null"]],
    "a value outside the list": [
      { enum: ["a", 1] },
      "b",
      ['must be equal to one of the allowed values ["a",1], given "b"'],
    ],
    "a number too small": [{ minimum: 2 }, 1, ["must be >= 2, given 1"]],
    "a number too large": [{ maximum: 2 }, 3, ["must be <= 2, given 3"]],
    "a number at an open bound": [
      { exclusiveMinimum: 2, exclusiveMaximum: 2 },
      2,
      ["must be < 2, given 2", "must be > 2, given 2"],
    ],
    "a text too short": [{ minLength: 2 }, "a", ['must NOT have fewer than 2 characters, given "a"']],
    "a text too long": [{ maxLength: 2 }, "abc", ['must NOT have more than 2 characters, given "abc"']],
    "a text that does not match": [{ pattern: "^a" }, "b", ['must match pattern "^a", given "b"']],
    "a text of the wrong format": [{ format: "date" }, "b", ['must match format "date", given "b"']],
    "too few items": [{ minItems: 1 }, [], ["must NOT have fewer than 1 items, given []"]],
    "too many items": [{ maxItems: 0 }, [1], ["must NOT have more than 0 items, given [1]"]],
    "an unknown property": [
      { additionalProperties: false },
      { a: 1 },
      ['must NOT have additional properties "a"'],
    ],
  };
  for (const [what, [schema, value, errors]] of Object.entries(cases)) {
    it(`finds ${what}${errors.length === 0 ? " right" : ""}`, async () => {
      const found = await validatePolicyConfigs([policyInfo("p", "advisory", { x: schema })], {
        p: { level: "advisory", properties: { x: value } },
      });
      deepEqual(
        found.sort(),
        errors.map((error) => `p: x: ${error}`),
      );
    });
  }

  it("names a part by its path", async () => {
    const schema = { items: { properties: { name: { type: "string" } } } };
    const found = await validatePolicyConfigs([policyInfo("p", "advisory", { list: schema })], {
      p: { level: "advisory", properties: { list: [{}, { name: 1 }] } },
    });
    deepEqual(found, ["p: list.1.name: must be string, given 1"]);
  });

  it("names what is missing, also where nothing is said of the policy", async () => {
    const policy = policyInfo("p", "advisory", { x: {}, y: {} }, ["x", "y"]);
    deepEqual(await validatePolicyConfigs([policy], { p: { level: undefined, properties: { y: 1 } } }), [
      "p: must have required property 'x'",
    ]);
    deepEqual(await validatePolicyConfigs([policy], {}), [
      "p: must have required property 'x'",
      "p: must have required property 'y'",
    ]);
  });
});
