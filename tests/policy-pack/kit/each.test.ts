import assert from "node:assert/strict";
import { each } from "../../../policy-pack/kit/each";
import type { Findings } from "../../../policy-pack/kit/finding";
import { Malformed } from "../../../policy-pack/kit/malformed";
import { Undecided } from "../../../policy-pack/kit/undecided";

function* check(item: string): Findings {
  if (item === "open") throw new Undecided(item, new Error("unknown"));
  if (item === "misshapen") throw new Malformed(item, "a list", "a text");
  if (item === "defect") throw new TypeError(item);
  yield item;
}

describe("each", () => {
  it("judges every item, though one is unknown and one misshapen", () => {
    const findings = [...each(["a", "open", "misshapen", "b"], check)];
    assert.deepEqual(
      findings.map((finding) => (typeof finding === "string" ? finding : finding.message)),
      ["a", "open is not known yet", "misshapen is a list; a text is expected.", "b"],
    );
  });

  it("lets a defect out", () => {
    assert.throws(() => [...each(["defect"], check)], TypeError);
  });
});
