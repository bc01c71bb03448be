import { equal } from "node:assert/strict";
import { surely } from "../../../../policy-pack/kit/input/surely";
import { Undecided } from "../../../../policy-pack/kit/input/undecided";

describe("surely", () => {
  it("gives the answer that is known", () => {
    equal(
      surely(() => true),
      true,
    );
    equal(
      surely(() => false),
      false,
    );
  });

  it("answers no where a value leaves the question open", () => {
    equal(
      surely(() => {
        throw new Undecided("a");
      }),
      false,
    );
  });
});
