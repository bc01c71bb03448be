import { deepEqual } from "node:assert/strict";
import { matchesPattern } from "../../../../policy-pack/kit/settings/matches-pattern";

const rows: readonly (readonly [pattern: string, text: string, matches: boolean])[] = [
  ["api", "api", true],
  ["api", "apis", false],
  ["*", "", true],
  ["*", "anything", true],
  ["api-*", "api-cors", true],
  ["api-*", "my-api-cors", false],
  ["*-cors", "api-cors", true],
  ["*-cors", "api-cors-x", false],
  ["a*b*c", "a-b-c", true],
  ["a*b*c", "abc", true],
  ["a*b*c", "a-c-b", false],
  ["ab*ba", "aba", false],
  ["ab*ba", "abba", true],
  ["a*a*a", "aa", false],
  ["a*a*a", "aaa", true],
  ["a.c", "abc", false],
  ["**", "", true],
  ["*a*", "a", true],
];

describe("matchesPattern", () => {
  it("takes * for any text, and everything else as it stands", () => {
    deepEqual(
      rows.map(([pattern, text]) => [pattern, text, matchesPattern(pattern, text)]),
      rows,
    );
  });
});
