// Does not prove: that a font shows no other character in a way that misleads.
import { equal } from "node:assert/strict";
import { plainText } from "../../../../tools/report/text/plain-text";

const cases: Record<string, readonly [given: string, expected: string]> = {
  "colours and titles of a terminal": ["\u001b[31mred\u001b[0m\u001b]0;title\u0007", "red"],
  "links of a terminal": ["\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007", "click"],
  "links that end in another way": ["\u001b]8;;https://evil.example\u001b\\click\u001b]8;;\u001b\\", "click"],
  "sequences of one character": ["\u009b31mred", "red"],
  "what is left of a broken sequence": ["a\u001b\u001b[31", "a"],
  "control characters": ["a\u0000\u0007\u0008\u007fb", "ab"],
  "what turns the direction": ["a\u202e\u2066\u061c\u200fb", "ab"],
  "half a character": ["a\ud800b\udc00", "a\ufffdb\ufffd"],
  "what is no character": ["a\uffffb", "a\ufffdb"],
  "line ends of other systems": ["a\r\nb\rc\u2028d\u0085e", "a\nb\nc\nd\ne"],
};

describe("plainText", () => {
  for (const [what, [given, expected]] of Object.entries(cases))
    it(`takes out ${what}`, () => {
      equal(plainText(given), expected);
    });

  it("keeps tabs, line ends, other scripts and signs", () => {
    equal(plainText("a\tb\n表 é 👩‍💻 ✔"), "a\tb\n表 é 👩‍💻 ✔");
  });
});
