import { deepEqual, equal, ok } from "node:assert/strict";
import { matchesGlob } from "../../../../policy-pack/judges/iam/matches-glob";
import { processorTime } from "../../../support/processor-time";

const judged: [pattern: string, text: string, fits: boolean][] = [
  ["s3:*", "s3:*", true],
  ["*", "s3:*", true],
  ["*", "", true],
  ["", "", true],
  ["", "a", false],
  ["s3:Get*", "s3:*", false],
  ["sns:Pub*", "sns:Publish", true],
  ["sns:Pub?ish", "sns:Publish", true],
  ["sns:?ublis", "sns:Publish", false],
  ["*lish", "sns:Publish", true],
  ["a*b", "ab", true],
  ["*a*b", "xxaxxb", true],
  ["*a*b", "xxbxxa", false],
  ["sns:Publish", "sns:Publish2", false],
  ["sns:Publish?", "sns:Publish", false],
  ["s3.*", "s3:get", false],
];

describe("matchesGlob", () => {
  it("reads * as any text and ? as one character, and everything else as itself", () => {
    deepEqual(
      judged.map(([pattern, text]) => [pattern, text, matchesGlob(pattern, text)]),
      judged,
    );
  });

  it("takes no longer for many stars", () => {
    const spent = processorTime(() => {
      equal(matchesGlob("*a".repeat(1_000) + "b", "a".repeat(10_000)), false);
    });
    ok(spent < 500);
  });
});
