import { deepEqual, match } from "node:assert/strict";
import { Budget } from "../../../../policy-pack/kit/input/deadline";
import type { Findings } from "../../../../policy-pack/kit/input/finding";
import { Input } from "../../../../policy-pack/kit/input/input";
import { Malformed } from "../../../../policy-pack/kit/input/malformed";
import { repairable } from "../../../../policy-pack/kit/input/repairable";
import { Undecided } from "../../../../policy-pack/kit/input/undecided";
import { judge } from "../../../../policy-pack/kit/policy/judge";

const failing = (error: unknown) => (): Findings => {
  throw error;
};
const outcome = (...checks: (() => Findings)[]) => {
  const { violations, open } = judge("some-policy", checks);
  return { violations: violations.map(({ message }) => message), open: open.map(({ path }) => path) };
};

describe("judge", () => {
  it("keeps what a check found before an unknown value ended it, and runs the next check", () => {
    deepEqual(
      outcome(
        function* () {
          yield "first";
          throw new Undecided("a");
        },
        function* () {
          yield "second";
        },
      ),
      { violations: ["first", "second"], open: ["a"] },
    );
  });

  it("keeps every open question, and each once", () => {
    deepEqual(
      outcome(
        function* () {
          yield new Undecided("a");
          yield new Undecided("b");
        },
        failing(new Undecided("a")),
      ),
      { violations: [], open: ["a", "b"] },
    );
  });

  it("reports a misshapen value as a violation, and once", () => {
    const misshapen = failing(new Malformed("a", "a list", "a text"));
    deepEqual(outcome(misshapen, misshapen), {
      violations: ["a is a list; a text is expected."],
      open: [],
    });
  });

  it("keeps what repairs a violation", () => {
    const place = Input.of({}).read("a");
    const { violations } = judge("some-policy", [
      function* () {
        yield repairable("a is off", place, true);
      },
    ]);
    deepEqual(violations, [{ message: "a is off", repairs: [{ place, value: true }] }]);
  });

  it("reports a defect as a violation that names policy, kind and place, and not the text of the exception", () => {
    const { violations, open } = outcome(failing(new TypeError("secret")));
    deepEqual(open, []);
    match(
      violations.join(),
      /^Not judged: some-policy itself failed \(TypeError at judge\.test\.ts:\d+\)\. This is a defect of the policy pack, not of your program: please report it with this line\.$/,
    );
  });

  it("reports a defect that is not even an error", () => {
    deepEqual(outcome(failing("secret")).violations, [
      "Not judged: some-policy itself failed (string). This is a defect of the policy pack, not of your program: please report it with this line.",
    ]);
  });

  it("prints no control character of a value", () => {
    deepEqual(
      outcome(function* () {
        yield "a\u001b[31mb\nc\u202e";
      }).violations,
      ["a\uFFFD[31mb\nc\uFFFD"],
    );
  });

  it("ends a call whose time has run out, keeps what it found, and says that the rest is open", () => {
    const { violations, open } = judge(
      "some-policy",
      [
        function* () {
          yield "first";
          for (;;) Input.of({ a: 1 }).read("a").isSet();
        },
      ],
      new Budget(5),
    );
    deepEqual(
      [violations.map(({ message }) => message), open.map(({ message }) => message)],
      [["first"], ["The resource is so large that the time for judging it ran out"]],
    );
  });

  it("names the kind of a defect alone where the error has no place", () => {
    const error = new TypeError("secret");
    Object.defineProperty(error, "stack", { value: undefined });
    deepEqual(outcome(failing(error)).violations, [
      "Not judged: some-policy itself failed (TypeError). This is a defect of the policy pack, not of your program: please report it with this line.",
    ]);
  });

  it("does not count the time in which others have the processor", () => {
    const pause = new Int32Array(new SharedArrayBuffer(4));
    const { open } = judge(
      "some-policy",
      [
        // eslint-disable-next-line require-yield -- a check that finds nothing
        function* () {
          Atomics.wait(pause, 0, 0, 150);
          for (let read = 0; read < 1000; read += 1) Input.of({ a: 1 }).read("a").isSet();
        },
      ],
      new Budget(100),
    );
    deepEqual(open, []);
  });
});
