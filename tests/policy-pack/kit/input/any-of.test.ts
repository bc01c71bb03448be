import { equal, throws } from "node:assert/strict";
import { anyOf } from "../../../../policy-pack/kit/input/any-of";
import { Malformed } from "../../../../policy-pack/kit/input/malformed";
import { Undecided } from "../../../../policy-pack/kit/input/undecided";

const yes = () => true;
const no = () => false;
const open = () => {
  throw new Undecided("a");
};
const misshapen = () => {
  throw new Malformed("b", "a list", "a text");
};

describe("anyOf", () => {
  it("answers yes when one question is, whatever the others", () => {
    equal(anyOf(open, misshapen, yes), true);
    equal(anyOf(yes, open), true);
  });

  it("answers no when all are no", () => {
    equal(anyOf(no, no), false);
    equal(anyOf(), false);
  });

  it("stays open at the first value that leaves it open", () => {
    throws(() => anyOf(no, open, misshapen), { name: "Undecided" });
    throws(() => anyOf(misshapen, open), { name: "Malformed" });
  });

  it("lets a defect out at once", () => {
    const defect = () => {
      throw new TypeError("x");
    };
    throws(() => anyOf(defect, yes), TypeError);
  });
});
