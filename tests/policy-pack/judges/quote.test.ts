import { equal } from "node:assert/strict";
import { quote } from "../../../policy-pack/judges/quote";

describe("quote", () => {
  it("shows a value on one line in quotes", () => {
    equal(quote('a "b"\nc'), '"a \\"b\\"\\nc"');
  });

  it("cuts a long value off", () => {
    equal(quote("x".repeat(101)), `"${"x".repeat(100)}…"`);
    equal(quote("x".repeat(100)), `"${"x".repeat(100)}"`);
  });
});
