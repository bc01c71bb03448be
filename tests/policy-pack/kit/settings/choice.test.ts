import { deepEqual } from "node:assert/strict";
import { choice } from "../../../../policy-pack/kit/settings/choice";

const setting = choice(["soft", "hard"], "soft", "How safe.");

describe("choice", () => {
  it("has a schema by which the engine refuses other values, and without a default that it would hand over as one", () => {
    deepEqual(setting.schema, {
      type: "string",
      enum: ["soft", "hard"],
      description: "How safe.",
    });
  });

  it("takes one of its values and nothing else", () => {
    const problems: string[] = [];
    const read = ["hard", "Hard", 1, null].map((value) =>
      setting.read(value, (problem) => problems.push(problem)),
    );
    deepEqual(read, ["hard", "soft", "soft", "soft"]);
    deepEqual(problems, [
      '"Hard" is not one of "soft", "hard"',
      '1 is not one of "soft", "hard"',
      'nothing is not one of "soft", "hard"',
    ]);
  });
});
