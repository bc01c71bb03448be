import { equal, throws } from "node:assert/strict";
import { Malformed } from "../../../../policy-pack/kit/input/malformed";
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
    for (const error of [new Undecided("a"), new Malformed("a", "a list", "a text")]) {
      equal(
        surely(() => {
          throw error;
        }),
        false,
      );
    }
  });

  it("lets a defect out", () => {
    throws(
      () =>
        surely(() => {
          throw new TypeError("x");
        }),
      TypeError,
    );
  });
});
