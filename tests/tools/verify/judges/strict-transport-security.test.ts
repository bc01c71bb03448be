import { deepEqual } from "node:assert/strict";
import { hstsProblems } from "../../../../tools/verify/judges/strict-transport-security";

describe("hstsProblems", () => {
  const fine: Readonly<Record<string, readonly string[]>> = {
    "as the stack sends it": ["max-age=63072000; includeSubDomains; preload"],
    "in another case and order": ["INCLUDESUBDOMAINS; Max-Age=31536000"],
    "with a quoted age": [`max-age="31536000"; includeSubDomains`],
    "with empty directives and no spaces": [";;max-age=31536000;includeSubDomains;"],
    "with a directive that nobody knows": ["max-age=31536000; includeSubDomains; x=y"],
    "with spaces around the equals sign": ["max-age = 31536000 ; includeSubDomains"],
    "with a second line, which browsers ignore": ["max-age=31536000; includeSubDomains", "max-age=0"],
  };
  for (const [what, lines] of Object.entries(fine))
    it(`finds nothing ${what}`, () => {
      deepEqual(hstsProblems(lines), []);
    });

  const wrong: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
    "no header": [[], ["there is no Strict-Transport-Security"]],
    "less than a year": [
      ["max-age=31535999; includeSubDomains"],
      ["max-age=31535999 is less than a year (31536000 seconds)"],
    ],
    "an age of 0": [["max-age=0; includeSubDomains"], ["max-age=0 makes browsers forget it"]],
    "no sub-domains": [["max-age=31536000"], ["it has no includeSubDomains"]],
    "a colon for the equals sign": [
      ["max-age: 31536000; includeSubDomains"],
      ["Strict-Transport-Security 'max-age: 31536000; includeSubDomains': 'max-age: 31536000' is malformed"],
    ],
    "no age": [["includeSubDomains"], ["Strict-Transport-Security 'includeSubDomains': it has no max-age"]],
    "an age that is no number": [
      ["max-age=1y; includeSubDomains"],
      ["Strict-Transport-Security 'max-age=1y; includeSubDomains': max-age '1y' is not a number of seconds"],
    ],
    "the same directive twice": [
      ["max-age=31536000; max-age=31536000"],
      ["Strict-Transport-Security 'max-age=31536000; max-age=31536000': max-age stands twice"],
    ],
    "two headers in one": [
      ["max-age=31536000, max-age=0"],
      ["Strict-Transport-Security 'max-age=31536000, max-age=0': 'max-age=31536000, max-age=0' is malformed"],
    ],
  };
  for (const [what, [lines, problems]] of Object.entries(wrong))
    it(`finds ${what}`, () => {
      deepEqual(hstsProblems(lines), problems);
    });
});
