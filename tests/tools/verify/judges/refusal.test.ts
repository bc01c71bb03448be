import { equal } from "node:assert/strict";
import { judgeRefusal } from "../../../../tools/verify/judges/refusal";
import type { Answer } from "../../../../tools/verify/network/answer";

const answer = (status: number, body = "", headers: Answer["headers"] = {}): Answer => ({
  kind: "answer",
  status,
  headers,
  body,
});
const served = answer(200, `{"claims":{"sub":"someone in particular"}}`);
const noRoute = answer(403, `{"message":"Missing Authentication Token"}`);

describe("judgeRefusal", () => {
  const cases: Readonly<Record<string, readonly [Answer, Answer | undefined, string]>> = {
    "401": [answer(401), undefined, "pass"],
    "403": [answer(403), undefined, "pass"],
    "403 that a missing route gets too": [noRoute, undefined, "undecided"],
    "the same where the route answers a valid caller": [noRoute, served, "pass"],
    "403 by the firewall": [answer(403, "", { "x-blocked-by": ["waf"] }), served, "undecided"],
    "401 with the data": [{ ...served, status: 401 }, served, "fail"],
    "200": [answer(200, `{"error":"unauthorized"}`), undefined, "fail"],
    "a redirect": [answer(302, "", { location: ["https://auth.example.com/"] }), undefined, "fail"],
    "an error of the server": [answer(500), undefined, "fail"],
    "an API that is not there": [answer(503), answer(503), "undecided"],
    "503 where a valid caller is served": [answer(503), served, "fail"],
    "404": [answer(404), undefined, "undecided"],
  };
  for (const [what, [reply, admitted, verdict]] of Object.entries(cases))
    it(`calls ${what} ${verdict}`, () => {
      equal(judgeRefusal(reply, { admitted, isMalformed: false }).verdict, verdict);
    });

  it("calls 403 that a missing route gets too a refusal where the route is known to check signatures", () => {
    const known = { admitted: undefined, isMalformed: false, checksSignatures: true };
    equal(judgeRefusal(noRoute, known).verdict, "pass");
    equal(judgeRefusal(served, known).verdict, "fail");
  });
});
