import { deepEqual } from "node:assert/strict";
import { textsOfPattern } from "../../../../policy-pack/judges/template/texts-of-pattern";

const listed: Record<string, readonly string[]> = {
  "https://a\\.example": ["https://a.example"],
  "^https://a\\.example$": ["https://a.example"],
  "https://a\\\\.example": ["https://a.example"],
  "https://a\\.example|https://b\\.example": ["https://a.example", "https://b.example"],
  "^(https://a\\.example|https://b\\.example)$": ["https://a.example", "https://b.example"],
  "https://(?:www\\.)?a\\.example": ["https://www.a.example", "https://a.example"],
  "https?://a\\.example": ["https://a.example", "http://a.example"],
  "(a|b)(c|d)": ["ac", "ad", "bc", "bd"],
  "": [""],
};

const unlisted = [
  "https://a.example",
  "https://.*\\.example",
  "https://[a-z]+\\.example",
  "https://a*\\.example",
  "https://a+\\.example",
  "https://a{2}\\.example",
  "(?i)https://a\\.example",
  "(?!x)https://a\\.example",
  "https://(a|.*)\\.example",
  "(a|b",
  "a)",
  "a\\d",
  "(a|b)(c|d)(e|f)(g|h)(i|j)(k|l)",
];

describe("textsOfPattern", () => {
  it("lists the texts that a pattern fits", () => {
    deepEqual(
      Object.fromEntries(
        Object.keys(listed).map((pattern) => [pattern, [...(textsOfPattern(pattern) ?? ["none"])]]),
      ),
      listed,
    );
  });

  it("lists fifty texts, and no more", () => {
    const alternatives = (count: number) => Array.from({ length: count }, (_, at) => `a${at}`).join("|");
    for (const pattern of [alternatives(50), `(${alternatives(50)})x`])
      deepEqual(textsOfPattern(pattern)?.size, 50);
    for (const pattern of [alternatives(51), `(${alternatives(50)})x?`, `(${alternatives(26)})(x|y)`])
      deepEqual(textsOfPattern(pattern), undefined);
  });

  it("lists none of a pattern that fits more", () => {
    deepEqual(
      unlisted.filter((pattern) => textsOfPattern(pattern) !== undefined),
      [],
    );
  });
});
