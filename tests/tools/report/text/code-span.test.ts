import { equal } from "node:assert/strict";
import { codeSpan } from "../../../../tools/report/text/code-span";

const cases: Record<string, readonly [given: string, expected: string]> = {
  "puts a fence around a text": ["a", "`a`"],
  "takes a longer fence than any in the text": ["a ``` b", "````a ``` b````"],
  "keeps a fence apart from one of the text": ["`a`", "`` `a` ``"],
  "keeps a pipe in its cell": ["a|b", "`a\\|b`"],
  "keeps a pipe in its cell after a backslash": ["a\\|b", "`a\\\u200b\\|b`"],
  "makes one line of several": ["a\nb", "`a b`"],
  "makes nothing of nothing": ["\u001b[31m", ""],
};

describe("codeSpan", () => {
  for (const [name, [given, expected]] of Object.entries(cases))
    it(name, () => {
      equal(codeSpan(given), expected);
    });
});
