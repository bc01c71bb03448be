import { deepEqual, throws } from "node:assert/strict";
import { collected } from "../../../../policy-pack/kit/input/collected";
import { Undecided } from "../../../../policy-pack/kit/input/undecided";

describe("collected", () => {
  it("has everything that a search goes through, and what the search could not read", () => {
    const open = new Undecided("b");
    const found = collected<number>(function* (check) {
      yield* check(1);
      yield open;
      yield* check(2);
    });
    deepEqual(found, { things: [1, 2], findings: [open] });
  });

  it("ends where the search ends", () => {
    throws(
      () =>
        collected(() => {
          throw new Undecided("body");
        }),
      new Undecided("body"),
    );
  });
});
