import assert from "node:assert/strict";
import type { Findings } from "../../../policy-pack/kit/finding";
import { Input } from "../../../policy-pack/kit/input";
import { judge } from "../../../policy-pack/kit/judge";
import { Malformed } from "../../../policy-pack/kit/malformed";
import { Undecided } from "../../../policy-pack/kit/undecided";

const open = new Undecided("a", new Error("unknown"));
const failing = (error: unknown) => (): Findings => {
  throw error;
};
const outcome = (...checks: (() => Findings)[]) => judge("some-policy", checks, Input.of({}), {});

describe("judge", () => {
  it("keeps what a check found before an unknown value ended it, and runs the next check", () => {
    const { violations, undecided } = outcome(
      function* () {
        yield "first";
        throw open;
      },
      function* () {
        yield "second";
      },
    );
    assert.deepEqual(violations, ["first", "second"]);
    assert.equal(undecided, open);
  });

  it("reports a misshapen value as a violation", () => {
    const { violations } = outcome(failing(new Malformed("a", "a list", "a text")));
    assert.deepEqual(violations, ["a is a list; a text is expected."]);
  });

  it("says once what several checks say of the same value", () => {
    const misshapen = failing(new Malformed("a", "a list", "a text"));
    assert.deepEqual(outcome(misshapen, misshapen).violations, ["a is a list; a text is expected."]);
  });

  it("reports a defect as a violation that names policy, kind and place, and not the text of the exception", () => {
    const { violations, undecided } = outcome(failing(new TypeError("secret")));
    assert.equal(undecided, undefined);
    assert.match(
      violations.join(),
      /^Not judged: some-policy itself failed \(TypeError at judge\.test\.ts:\d+\)\. This is a defect of the policy pack, not of your program: please report it with this line\.$/,
    );
  });

  it("reports a defect that is not even an error", () => {
    const { violations } = outcome(failing("secret"));
    assert.deepEqual(violations, [
      "Not judged: some-policy itself failed (string). This is a defect of the policy pack, not of your program: please report it with this line.",
    ]);
  });

  it("prints no control character of a value", () => {
    const { violations } = outcome(function* () {
      yield "a\u001b[31mb\nc\u202e";
    });
    assert.deepEqual(violations, ["a\uFFFD[31mb\nc\uFFFD"]);
  });
});
