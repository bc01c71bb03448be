import { deepEqual } from "node:assert/strict";
import { show } from "../../../../policy-pack/kit/settings/show";

describe("show", () => {
  it("shows plain values, and of others their shape alone", () => {
    deepEqual(
      [show("a"), show(1), show(true), show([1]), show({ a: 1 }), show(null), show(undefined)],
      ['"a"', "1", "true", "a list", "an object", "nothing", "nothing"],
    );
  });
});
