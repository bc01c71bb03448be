import { equal } from "node:assert/strict";
import { letsEveryoneIn } from "../../../../policy-pack/judges/iam/lets-everyone-in";
import { unknownPart } from "../../../../policy-pack/judges/iam/unknown-part";

const open = { Effect: "Allow", Principal: "*", Action: "es:*", Resource: "*" };
const closed = { ...open, Principal: { AWS: "arn:aws:iam::123456789012:root" } };

describe("letsEveryoneIn", () => {
  it("finds the one open statement among others, in a list or alone", () => {
    equal(letsEveryoneIn({ Statement: [closed, open] }), "yes");
    equal(letsEveryoneIn({ Statement: open }), "yes");
    equal(letsEveryoneIn({ Statement: [closed] }), "no");
  });

  it("is open about a statement that is not known, unless another one is open", () => {
    equal(letsEveryoneIn({ Statement: [unknownPart, closed] }), "unknown");
    equal(letsEveryoneIn({ Statement: [unknownPart, open] }), "yes");
  });

  it("takes what is no document for one that lets nobody in", () => {
    equal(letsEveryoneIn("text"), "no");
    equal(letsEveryoneIn({}), "no");
  });
});
