import { deepEqual, fail } from "node:assert/strict";
import { texts } from "../../../../policy-pack/kit/settings/texts";

const setting = texts("Some names.", (name) => (name.includes(" ") ? `"${name}" has a space` : undefined));
const problemsWith = (value: unknown) => {
  const problems: string[] = [];
  setting.read(value, (problem) => problems.push(problem));
  return problems;
};

describe("texts", () => {
  it("has a schema by which the engine refuses other shapes", () => {
    const { schema } = texts("Some names.", () => undefined);
    deepEqual(schema, {
      type: "array",
      items: { type: "string" },
      uniqueItems: true,
      description: "Some names.",
    });
  });

  it("takes a list of texts", () => {
    deepEqual(
      setting.read(["a", "b"], () => fail()),
      ["a", "b"],
    );
  });

  it("names every item that is wrong", () => {
    deepEqual(problemsWith(["a", "b c", 1, {}]), [
      '"b c" has a space',
      "1 is not a text",
      "an object is not a text",
    ]);
  });

  it("has no text where none is given, and keeps what is a text beside what is none", () => {
    deepEqual(texts("Some names.", () => undefined).fallback, []);
    deepEqual(
      setting.read(["a", 1, {}], () => undefined),
      ["a"],
    );
  });

  it("refuses what is no list", () => {
    deepEqual(problemsWith("a"), ['"a" is not a list of texts']);
    deepEqual(problemsWith(null), ["nothing is not a list of texts"]);
    deepEqual(
      setting.read("a", () => undefined),
      [],
    );
  });
});
