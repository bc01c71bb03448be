import { deepEqual, equal, fail } from "node:assert/strict";
import { exemptionsOf, exemptionsOfAll } from "../../../../policy-pack/kit/settings/exemptions";

const exemptions = exemptionsOf("p");
const soon = new Date(Date.now() + 90 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
const problemsWith = (value: unknown) => {
  const problems: string[] = [];
  exemptions.read(value, (problem) => problems.push(problem));
  return problems;
};
describe("exemptions", () => {
  it("takes a resource, a reason and a day", () => {
    const given = { resource: "health*", reason: "load balancer", until: soon };
    deepEqual(
      exemptions.read([given], () => fail()),
      [{ policy: "p", finding: undefined, ...given }],
    );
  });

  it("for all policies, takes the name of the policy too, and a part of the finding", () => {
    const given = { policy: "api-*", resource: "a", finding: "uri", reason: "r", until: soon };
    deepEqual(
      exemptionsOfAll.read([given], () => fail()),
      [given],
    );
    const problems: string[] = [];
    const read = exemptionsOfAll.read([{ ...given, policy: undefined }], (problem) => problems.push(problem));
    deepEqual([read, problems], [[], ["[0] needs policy: the name of a policy"]]);
  });

  it("makes the reason printable, and cuts it off", () => {
    const given = [{ resource: "a", reason: `\u001b[31m${"x".repeat(300)}`, until: soon }];
    const [read] = exemptions.read(given, () => fail());
    equal(read?.reason, `\uFFFD[31m${"x".repeat(195)}…`);
  });

  const wrong: Record<string, [unknown, string[]]> = {
    "something other than a list": [
      "health",
      ['"health" is not a list of {resource, finding, reason, until}'],
    ],
    "an item that is no object": [["health"], ['[0] "health" is not {resource, finding, reason, until}']],
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
    "a day more than a year ahead": [
      [{ resource: "a", reason: "r", until: "9999-12-31" }],
      ['[0] until "9999-12-31" is more than a year ahead; name a day within a year, and look again then'],
    ],
    "a part of the finding that is no text": [
      [{ resource: "a", reason: "r", finding: 1, until: soon }],
      ["[0] finding is a part of the finding, not 1"],
    ],
    "a blank reason": [
      [{ resource: "a", reason: " ", until: soon }],
      ["[0] needs reason: why the violation is accepted"],
    ],
    "the name of a policy where it is that of another": [
      [{ policy: "q", resource: "a", reason: "r", until: soon }],
      ['[0] has no field "policy"; the fields are resource, finding, reason, until'],
    ],
    "a misspelt field": [
      [{ resource: "a", reason: "r", until: soon, untill: "x" }],
      ['[0] has no field "untill"; the fields are resource, finding, reason, until'],
    ],
  };
  for (const [name, [value, problems]] of Object.entries(wrong)) {
    it(`refuses ${name}`, () => {
      deepEqual(problemsWith(value), problems);
    });
  }

  it("hold for a year from today, and no day longer", () => {
    const in366 = new Date(Date.now() + 366 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    const in368 = new Date(Date.now() + 368 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    deepEqual(problemsWith([{ resource: "a", reason: "r", until: in366 }]), []);
    equal(problemsWith([{ resource: "a", reason: "r", until: in368 }]).length, 1);
  });

  it("are not taken where something of them is wrong, beside others that are", () => {
    const given = { resource: "a", reason: "r", until: soon };
    const wrongOnes = [
      { ...given, until: "9999-12-31" },
      { ...given, until: ` ${soon}` },
      { ...given, until: `${soon}T00:00:00Z` },
      { ...given, resource: "" },
      { ...given, reason: undefined },
      null,
    ];
    deepEqual(
      exemptions.read([...wrongOnes, given], () => undefined).map(({ until }) => until),
      [soon],
    );
  });

  it("take a finding of null for none, and a reason of 200 characters as it is", () => {
    const given = { resource: "a", finding: null, reason: "x".repeat(200), until: soon };
    deepEqual(
      exemptions.read([given], () => fail()),
      [{ ...given, policy: "p", finding: undefined }],
    );
  });

  it("have a form for editors and for the engine", () => {
    const made = exemptionsOf("q");
    deepEqual(Object.keys((made.schema.items as { properties: object }).properties), [
      "resource",
      "finding",
      "reason",
      "until",
    ]);
    deepEqual((made.schema.items as { required: unknown }).required, ["resource", "reason", "until"]);
    deepEqual((made.schema.items as { additionalProperties: unknown }).additionalProperties, false);
    const problems: string[] = [];
    made.read(1, (problem) => problems.push(problem));
    deepEqual(problems, ["1 is not a list of {resource, finding, reason, until}"]);
  });

  it("let the engine refuse a misspelt field before that", () => {
    deepEqual((exemptions.schema.items as { additionalProperties: unknown }).additionalProperties, false);
  });
});
