import { deepEqual, equal } from "node:assert/strict";
import { parsePolicyConfigs } from "../../../../tools/engine/packs/parse-policy-configs";

describe("the file of a pack's configuration", () => {
  it("gives each policy a level, properties, or both", () => {
    deepEqual(
      parsePolicyConfigs(
        { all: "advisory", a: { enforcementLevel: "disabled", x: 1 }, b: { y: [] }, c: {} },
        [],
      ),
      {
        all: { level: "advisory", properties: {} },
        a: { level: "disabled", properties: { x: 1 } },
        b: { level: undefined, properties: { y: [] } },
        c: { level: undefined, properties: {} },
      },
    );
  });

  const use = "use advisory, mandatory, disabled, remediate";
  const wrong: Record<string, [string, unknown]> = {
    [`parsing enforcement level for "a": "strict" is not a valid enforcement level: ${use}`]: ["a", "strict"],
    [`parsing enforcement level for "a": true is not a valid enforcement level: ${use}`]: [
      "a",
      { enforcementLevel: true },
    ],
    'parsing "a": 1 is not a valid value; must be a string or object': ["a", 1],
    'parsing "a": ["advisory"] is not a valid value; must be a string or object': ["a", ["advisory"]],
    'parsing "a": null is not a valid value; must be a string or object': ["a", null],
    '"environments" needs Pulumi ESC, which an offline preview cannot reach: remove it': [
      "environments",
      ["dev"],
    ],
  };
  for (const [message, [key, value]] of Object.entries(wrong)) {
    it(message, () => {
      deepEqual(problemsOf({ [key]: value }), [message]);
    });
  }

  it("all that is wrong at once; what stands beside a wrong level is read", () => {
    const problems: string[] = [];
    deepEqual(parsePolicyConfigs({ a: { enforcementLevel: "strict", x: 1 }, b: 1 }, problems), {
      a: { level: undefined, properties: { x: 1 } },
      b: { level: undefined, properties: {} },
    });
    equal(problems.length, 2);
  });
});

function problemsOf(document: Readonly<Record<string, unknown>>): string[] {
  const problems: string[] = [];
  parsePolicyConfigs(document, problems);
  return problems;
}
