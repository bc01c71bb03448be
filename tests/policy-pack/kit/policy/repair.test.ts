import { deepEqual } from "node:assert/strict";
import { Input } from "../../../../policy-pack/kit/input/input";
import { repair } from "../../../../policy-pack/kit/policy/repair";

const place = (path: string) => Input.of({}).read(path);
const unreachable = Input.of({ body: "{}" }).read("body").document().read("a");

describe("repair", () => {
  it("sets what the violations say, and tells whether anything was set", () => {
    const props = { old: 1 };
    const repairs = [
      { place: place("a"), value: true },
      { place: place("b.c"), value: "x" },
    ];
    deepEqual(
      [repair(props, [{ message: "m", repairs }]), props],
      [true, { old: 1, a: true, b: { c: "x" } }],
    );
  });

  it("changes nothing for a violation without a safe value", () => {
    const props = { old: 1 };
    deepEqual(
      [repair(props, [{ message: "m", repairs: [] }]), repair(props, []), props],
      [false, false, { old: 1 }],
    );
  });

  it("repairs a violation whole or not at all, and the others all the same", () => {
    const props = {};
    const half = [
      { place: place("a"), value: 1 },
      { place: unreachable, value: 2 },
    ];
    deepEqual([repair(props, [{ message: "m", repairs: half }]), props], [false, {}]);
    const whole = [{ place: place("b"), value: 3 }];
    deepEqual(
      [
        repair(props, [
          { message: "m", repairs: half },
          { message: "n", repairs: whole },
        ]),
        props,
      ],
      [true, { b: 3 }],
    );
  });

  it("tells that nothing was set where something else stands in the way", () => {
    const props = { b: "x" };
    const repairs = [{ place: place("b.c"), value: 1 }];
    deepEqual([repair(props, [{ message: "m", repairs }]), props], [false, { b: "x" }]);
  });
});
