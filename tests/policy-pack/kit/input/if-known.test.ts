import { equal, throws } from "node:assert/strict";
import { ifKnown } from "../../../../policy-pack/kit/input/if-known";
import { Malformed } from "../../../../policy-pack/kit/input/malformed";
import { Undecided } from "../../../../policy-pack/kit/input/undecided";

const failing = (error: Error) => (): string => {
  throw error;
};

describe("ifKnown", () => {
  it("gives what is read", () => {
    equal(
      ifKnown(() => "a"),
      "a",
    );
  });

  it("gives nothing where a value is unknown or misshapen", () => {
    equal(ifKnown(failing(new Undecided("a"))), undefined);
    equal(ifKnown(failing(new Malformed("a", "a list", "a text"))), undefined);
  });

  it("lets a defect out", () => {
    throws(() => ifKnown(failing(new TypeError("x"))), TypeError);
  });
});
