import { deepEqual } from "node:assert/strict";
import { closedToEveryone } from "../../../policy-pack/checks/closed-to-everyone";
import { Input } from "../../../policy-pack/kit/input/input";
import { Undecided } from "../../../policy-pack/kit/input/undecided";

const open = { Effect: "Allow", Principal: "*", Action: "es:*", Resource: "*" };
const closed = { ...open, Principal: { AWS: "arn:aws:iam::123456789012:root" } };

describe("closedToEveryone", () => {
  it("finds the one open statement among others, in a list or alone, in a text or not", () => {
    deepEqual(judged({ Statement: [closed, open] }), ["open"]);
    deepEqual(judged({ Statement: open }), ["open"]);
    deepEqual(judged(JSON.stringify({ Statement: open })), ["open"]);
    deepEqual(judged({ Statement: [closed] }), []);
  });

  it("looks at statements that matter", () => {
    deepEqual(judged({ Statement: open }, "no"), []);
    deepEqual(judged({ Statement: open }, "unknown"), ["? policy"]);
    deepEqual(judged({ Statement: closed }, "unknown"), []);
  });

  it("finds closed what another statement takes back from strangers, wherever that stands", () => {
    const denied = {
      ...open,
      Effect: "Deny",
      Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-1" } },
    };
    deepEqual(judged({ Statement: [open, denied] }), []);
    deepEqual(judged({ Statement: [denied, open] }), []);
    deepEqual(judged({ Statement: [open, { ...denied, Action: "es:ESHttpGet" }] }), ["open"]);
  });

  it("takes what is no document for one that lets nobody in", () => {
    deepEqual(judged("text"), []);
    deepEqual(judged({}), []);
    deepEqual(judged(undefined), []);
  });

  it("asks about a statement with a part that is not known, unless another one is open", () => {
    deepEqual(judged({ Statement: [{ ...open, Effect: {} }, closed] }), ["? policy"]);
    deepEqual(judged({ Statement: [{ ...open, Effect: {} }, open] }), ["open"]);
  });
});

function judged(policy: unknown, matters: "yes" | "no" | "unknown" = "yes"): string[] {
  const place = Input.of({ policy }).read("policy");
  return Array.from(
    closedToEveryone(place, "open", () => matters),
    (finding) =>
      finding instanceof Undecided
        ? `? ${finding.path}`
        : typeof finding === "string"
          ? finding
          : finding.message,
  );
}
