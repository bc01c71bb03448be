import assert from "node:assert/strict";
import { requiredHeaders, securityHeaderProblems } from "../../../policy-pack/judges/security-headers";

const allowed: readonly (readonly [header: string, value: string])[] = [
  ["Strict-Transport-Security", "max-age=31536000; includeSubDomains"],
  ["strict-transport-security", 'MAX-AGE="63072000"; includesubdomains; preload'],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer, strict-origin-when-cross-origin"],
  ["X-Frame-Options", "DENY"],
  ["Cache-Control", "no-store"],
];

const denied: readonly (readonly [header: string, value: string, ...problems: string[]])[] = [
  [
    "Strict-Transport-Security",
    "",
    "has no max-age; set it to at least 31536000 seconds, one year",
    "leaves subdomains out; add includeSubDomains",
  ],
  [
    "Strict-Transport-Security",
    "max-age=0; includeSubDomains",
    "max-age 0 is less than one year; set at least 31536000",
  ],
  ["X-Content-Type-Options", "sniff", '"sniff" has no effect; set it to nosniff'],
  [
    "Referrer-Policy",
    "no-referrer, unsafe-url",
    '"unsafe-url" tells other sites too much; set it to strict-origin-when-cross-origin',
  ],
  [
    "X-Frame-Options",
    "ALLOW-FROM https://a.example",
    '"ALLOW-FROM https://a.example" has no effect; set it to DENY',
  ],
];

describe("securityHeaderProblems", () => {
  for (const [header, value] of allowed) {
    it(`allows ${header}: ${value}`, () => {
      assert.deepEqual(securityHeaderProblems(header, value), []);
    });
  }
  for (const [header, value, ...problems] of denied) {
    it(`denies ${header}: ${value}`, () => {
      assert.deepEqual(securityHeaderProblems(header, value), problems);
    });
  }

  it("allows each value that the policy advises", () => {
    assert.deepEqual(
      [...requiredHeaders].flatMap(([header, value]) => securityHeaderProblems(header, value)),
      [],
    );
  });
});
