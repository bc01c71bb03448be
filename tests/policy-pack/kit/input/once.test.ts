import { deepEqual, equal } from "node:assert/strict";
import { once } from "../../../../policy-pack/kit/input/once";

describe("once", () => {
  it("makes a thing when it is first asked for, and hands the same one out again", () => {
    const made: string[] = [];
    const get = once(() => made.push("made"));
    deepEqual(made, []);
    equal(get(), 1);
    equal(get(), 1);
    deepEqual(made, ["made"]);
  });

  it("keeps nothing that failed", () => {
    let isRight = false;
    const get = once(() => {
      if (!isRight) throw new Error("not yet");
      return "right";
    });
    try {
      get();
    } catch {
      isRight = true;
    }
    equal(get(), "right");
  });
});
