import assert from "node:assert/strict";
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
    assert.equal(anyOf(open, misshapen, yes), true);
    assert.equal(anyOf(yes, open), true);
  });

  it("answers no when all are no", () => {
    assert.equal(anyOf(no, no), false);
    assert.equal(anyOf(), false);
  });

  it("stays open at the first value that leaves it open", () => {
    assert.throws(() => anyOf(no, open, misshapen), { name: "Undecided" });
    assert.throws(() => anyOf(misshapen, open), { name: "Malformed" });
  });

  it("lets a defect out at once", () => {
    const defect = () => {
      throw new TypeError("x");
    };
    assert.throws(() => anyOf(defect, yes), TypeError);
  });
});
