import assert from "node:assert/strict";
import { exemptions } from "../../../policy-pack/kit/exemptions";

const problemsWith = (value: unknown) => {
  const problems: string[] = [];
  exemptions.read(value, (problem) => problems.push(problem));
  return problems;
};
describe("exemptions", () => {
  it("takes a resource, a reason and a day", () => {
    const given = [{ resource: "health*", reason: "load balancer", until: "2028-02-29" }];
    assert.deepEqual(
      exemptions.read(given, () => assert.fail()),
      given,
    );
  });

  const wrong: Record<string, [unknown, string[]]> = {
    "something other than a list": ["health", ['"health" is not a list of {resource, reason, until}']],
    "an item that is no object": [["health"], ['[0] "health" is not {resource, reason, until}']],
    "everything missing, at once": [
      [{}],
      [
        "[0] needs resource: the name or the URN of a resource",
        "[0] needs reason: why the violation is accepted",
        "[0] needs until: a day as YYYY-MM-DD, not nothing",
      ],
    ],
    "a day that does not exist": [
      [{ resource: "a", reason: "r", until: "2027-02-29" }],
      ['[0] needs until: a day as YYYY-MM-DD, not "2027-02-29"'],
    ],
    "a day in another notation": [
      [{ resource: "a", reason: "r", until: "1 May 2027" }],
      ['[0] needs until: a day as YYYY-MM-DD, not "1 May 2027"'],
    ],
    "a blank reason": [
      [{ resource: "a", reason: " ", until: "2027-01-01" }],
      ["[0] needs reason: why the violation is accepted"],
    ],
    "a misspelt field": [
      [{ resource: "a", reason: "r", until: "2027-01-01", untill: "x" }],
      ['[0] has no field "untill"; the fields are resource, reason, until'],
    ],
  };
  for (const [name, [value, problems]] of Object.entries(wrong)) {
    it(`refuses ${name}`, () => {
      assert.deepEqual(problemsWith(value), problems);
    });
  }

  it("let the engine refuse a misspelt field before that", () => {
    assert.deepEqual(
      (exemptions.schema.items as { additionalProperties: unknown }).additionalProperties,
      false,
    );
  });
});
