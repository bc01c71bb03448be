import { deepEqual } from "node:assert/strict";
import {
  judgedHeaders,
  requiredHeaders,
  securityHeaderAdvice,
  securityHeaderProblems,
} from "../../../policy-pack/judges/security-headers";

const allowed: readonly (readonly [header: string, value: string])[] = [
  ["Strict-Transport-Security", "max-age=31536000; includeSubDomains"],
  ["strict-transport-security", 'MAX-AGE="63072000"; includesubdomains; preload'],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer, strict-origin-when-cross-origin"],
  ["X-Frame-Options", "DENY"],
  ["Strict-Transport-Security", "max-age=31536000"],
  ["Referrer-Policy", "unsafe-url, no-referrer, a-policy-of-the-future"],
  ["Permissions-Policy", 'camera=(), geolocation=(self "https://a.example"), usb=*'],
  ["Cache-Control", "no-store"],
  ["Strict-Transport-Security", "includeSubDomains ; max-age = 31536000"],
  ["X-Content-Type-Options", " NoSniff "],
  ["X-Frame-Options", " SameOrigin "],
  ["Permissions-Policy", "camera=(),\tfullscreen =*"],
];

const denied: readonly (readonly [header: string, value: string, ...problems: string[]])[] = [
  ["Strict-Transport-Security", "", "has no max-age; set it to at least 31536000 seconds, one year"],
  [
    "Strict-Transport-Security",
    "max-age=0; includeSubDomains",
    "max-age 0 is less than one year; set at least 31536000",
  ],
  [
    "Strict-Transport-Security",
    "includeSubDomains",
    "has no max-age; set it to at least 31536000 seconds, one year",
  ],
  ["Referrer-Policy", "none", '"none" is no referrer policy; set it to strict-origin-when-cross-origin'],
  [
    "Referrer-Policy",
    "origin",
    '"origin" tells other sites too much; set it to strict-origin-when-cross-origin',
  ],
  [
    "Permissions-Policy",
    "camera 'none'; geolocation 'self'",
    `"camera 'none'; geolocation 'self'" has no effect; write each feature as in camera=()`,
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

const wrong = {
  "Strict-Transport-Security": [
    "s-max-age=31536000",
    "max-age=31536000 s",
    "max-agex=31536000",
    "max-age=1y",
  ],
  "X-Frame-Options": ["xdeny", "DENY, SAMEORIGIN"],
  "X-Content-Type-Options": ["nosniff, nosniff"],
  "Permissions-Policy": ["camera=(), geolocation 'self'", "a b=()", "camera x=()", ""],
};

describe("securityHeaderProblems", () => {
  for (const [header, values] of Object.entries(wrong)) {
    it(`finds something wrong with other spellings of ${header}`, () => {
      deepEqual(
        values.filter((value) => securityHeaderProblems(header, value).length !== 1),
        [],
      );
    });
  }

  for (const [header, value] of allowed) {
    it(`allows ${header}: ${value}`, () => {
      deepEqual(securityHeaderProblems(header, value), []);
    });
  }
  for (const [header, value, ...problems] of denied) {
    it(`denies ${header}: ${value}`, () => {
      deepEqual(securityHeaderProblems(header, value), problems);
    });
  }

  it("allows each value that the policy advises", () => {
    deepEqual(
      [...requiredHeaders].flatMap(([header, value]) => securityHeaderProblems(header, value)),
      [],
    );
  });
});

describe("securityHeaderAdvice", () => {
  it("asks for subdomains, and for what a Content-Security-Policy leaves out", () => {
    const cases: [header: string, value: string, ...advice: string[]][] = [
      ["Strict-Transport-Security", "max-age=63072000; includeSubDomains"],
      ["Strict-Transport-Security", "max-age=63072000;INCLUDESUBDOMAINS; preload"],
      [
        "Strict-Transport-Security",
        "max-age=63072000",
        "leaves subdomains out; add includeSubDomains if all of them speak https",
      ],
      [
        "content-security-policy",
        "default-src 'self'; base-uri 'none'; form-action 'self'",
        "has no frame-ancestors; add frame-ancestors 'none'",
      ],
      ["X-Frame-Options", "SAMEORIGIN"],
      ["Strict-Transport-Security", "includeSubDomains"],
      ["Strict-Transport-Security", "max-age=63072000; includeSubDomains ; preload"],
      [
        "Strict-Transport-Security",
        "max-age=63072000; includeSubDomainsNot",
        "leaves subdomains out; add includeSubDomains if all of them speak https",
      ],
      [
        "Strict-Transport-Security",
        "max-age=63072000; not includeSubDomains",
        "leaves subdomains out; add includeSubDomains if all of them speak https",
      ],
    ];
    deepEqual(
      cases.map(([header, value]) => [header, value, ...securityHeaderAdvice(header, value)]),
      cases,
    );
  });

  it("has none for the values that the policy advises", () => {
    deepEqual(
      [...requiredHeaders].flatMap(([header, value]) => securityHeaderAdvice(header, value)),
      [],
    );
  });
});

describe("judgedHeaders", () => {
  it("are those of which an empty value is a problem", () => {
    deepEqual(
      judgedHeaders.filter((header) => securityHeaderProblems(header, "").length === 0),
      [],
    );
  });
});
