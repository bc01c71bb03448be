import { deepEqual, throws } from "node:assert/strict";
import { each } from "../../../../policy-pack/kit/input/each";
import type { Findings } from "../../../../policy-pack/kit/input/finding";
import { Malformed } from "../../../../policy-pack/kit/input/malformed";
import { Undecided } from "../../../../policy-pack/kit/input/undecided";

function* check(item: string): Findings {
  if (item === "open") throw new Undecided(item);
  if (item === "misshapen") throw new Malformed(item, "a list", "a text");
  if (item === "defect") throw new TypeError(item);
  yield item;
}

describe("each", () => {
  it("judges every item, though one is unknown and one misshapen", () => {
    const findings = [...each(["a", "open", "misshapen", "b"], check)];
    deepEqual(
      findings.map((finding) => (typeof finding === "string" ? finding : finding.message)),
      ["a", "open can't be known during preview", "misshapen is a list; a text is expected.", "b"],
    );
  });

  it("lets a defect out", () => {
    throws(() => [...each(["defect"], check)], TypeError);
  });
});
