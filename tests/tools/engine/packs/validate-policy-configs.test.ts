import { deepEqual } from "node:assert/strict";
import { policyInfo } from "../../../support/preview-policy-info";
import { validatePolicyConfigs } from "../../../../tools/engine/packs/validate-policy-configs";

// The words are those of the engine's validator.
describe("validation of a policy's configuration", () => {
  const cases: Record<string, [schema: Record<string, unknown>, value: unknown, errors: string[]]> = {
    "a value that fits": [{ type: "string", enum: ["a"] }, "a", []],
    "a value of the wrong type": [{ type: "string" }, 1, ["Invalid type. Expected: string, given: integer"]],
    "a fraction": [{ type: "integer" }, 1.5, ["Invalid type. Expected: integer, given: number"]],
    "a list": [{ type: "object" }, [], ["Invalid type. Expected: object, given: array"]],
    null: [{ type: "object" }, null, ["Invalid type. Expected: object, given: null"]],
    "a value outside the list": [{ enum: ["a", 1] }, "b", ['x must be one of the following: "a", 1']],
    "a number too small": [{ minimum: 2 }, 1, ["Must be greater than or equal to 2"]],
    "a number too large": [{ maximum: 2 }, 3, ["Must be less than or equal to 2"]],
    "a number at an open bound": [
      { exclusiveMinimum: 2, exclusiveMaximum: 2 },
      2,
      ["Must be greater than 2", "Must be less than 2"],
    ],
    "a text too short": [{ minLength: 2 }, "a", ["String length must be greater than or equal to 2"]],
    "a text too long": [{ maxLength: 2 }, "abc", ["String length must be less than or equal to 2"]],
    "a text that does not match": [{ pattern: "^a" }, "b", ["Does not match pattern '^a'"]],
    "a text of the wrong format": [{ format: "date" }, "b", ["Does not match format 'date'"]],
    "too few items": [{ minItems: 1 }, [], ["Array must have at least 1 items"]],
    "too many items": [{ maxItems: 0 }, [1], ["Array must have at most 0 items"]],
    "an unknown property": [
      { additionalProperties: false },
      { a: 1 },
      ["Additional property a is not allowed"],
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
    deepEqual(found, ["p: list.1.name: Invalid type. Expected: string, given: integer"]);
  });

  it("names what is missing, also where nothing is said of the policy", async () => {
    const policy = policyInfo("p", "advisory", { x: {}, y: {} }, ["x", "y"]);
    deepEqual(await validatePolicyConfigs([policy], { p: { level: undefined, properties: { y: 1 } } }), [
      "p: x is required",
    ]);
    deepEqual(await validatePolicyConfigs([policy], {}), ["p: x is required", "p: y is required"]);
  });
});
