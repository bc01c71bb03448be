import { deepEqual, equal } from "node:assert/strict";
import {
  framingProblem,
  matchesOrigin,
  policyProblems,
  readPolicies,
  type PolicyPromise,
} from "../../../../tools/verify/judges/content-security-policy";

const promise: PolicyPromise = {
  own: ["https://www.example.com"],
  connections: ["https://api.example.com", "https://auth.example.com"],
  needed: ["https://api.example.com"],
  tuned: { "connect-src": ["https://logs.example.net"] },
  isComplete: true,
};
const rest = "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const problemsOf = (...lines: string[]) =>
  policyProblems(readPolicies(lines), promise).map(({ verdict, problem }) => `${verdict}: ${problem}`);

describe("policyProblems", () => {
  const fine: Readonly<Record<string, readonly string[]>> = {
    "the stack's own": [
      `default-src 'none'; script-src 'self'; connect-src 'self' https://api.example.com; ${rest}`,
    ],
    "hosts without a scheme, with ports and slashes": [
      `default-src 'self'; script-src www.example.com; connect-src api.example.com:443 https://auth.example.com/; ${rest}`,
    ],
    "a host that was tuned in": [
      `default-src 'self'; connect-src https://api.example.com https://logs.example.net; ${rest}`,
    ],
    "unsafe-inline beside a nonce, which switches it off": [
      `default-src 'self'; script-src 'nonce-4AEemGb0xJptoIGFP3Nd' 'unsafe-inline'; connect-src https://api.example.com; ${rest}`,
    ],
    "two policies of which one forbids what the other allows": [
      `default-src 'self' 'unsafe-inline'; connect-src https://api.example.com; ${rest}`,
      `script-src 'self'; object-src 'none'; base-uri 'none'; connect-src https://api.example.com; form-action 'self'`,
    ],
  };
  for (const [what, lines] of Object.entries(fine))
    it(`finds nothing in ${what}`, () => {
      deepEqual(problemsOf(...lines), []);
    });

  const wrong: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    "inline scripts": [
      `script-src 'unsafe-inline'; connect-src https://api.example.com; ${rest}`,
      ["fail: script-src 'unsafe-inline' lets injected scripts run"],
    ],
    "data that goes anywhere": [
      `default-src 'self'; connect-src https:; ${rest}`,
      ["fail: connect-src https: lets data go anywhere"],
    ],
    "a foreign host": [
      `default-src 'self'; connect-src https://api.example.com https://evil.example.net; ${rest}`,
      ["fail: connect-src https://evil.example.net is no host of the stack"],
    ],
    "a wildcard above the stack's hosts": [
      `default-src 'self'; connect-src https://*.example.com; ${rest}`,
      ["warn: connect-src https://*.example.com lets data go to more hosts than the stack has"],
    ],
    ...Object.fromEntries(
      [
        "https://*.amazonaws.com",
        "*.S3.amazonaws.com",
        "https://*.execute-api.eu-west-1.amazonaws.com:443",
        "https://*.lambda-url.eu-west-1.on.aws",
        "https://*.amplifyapp.com",
        "https://*.cloudfront.net/x",
      ].map((source) => [
        `hosts of everybody, ${source}`,
        [
          `default-src 'self'; connect-src https://api.example.com ${source}; ${rest}`,
          [`fail: connect-src ${source} lets data go to the hosts of everybody at AWS`],
        ],
      ]),
    ),
    "a wildcard below a name of one's own at AWS": [
      `default-src 'self'; connect-src https://api.example.com https://*.d1a2b3.amplifyapp.com; ${rest}`,
      ["fail: connect-src https://*.d1a2b3.amplifyapp.com is no host of the stack"],
    ],
    "an API that is not let in": [
      `default-src 'self'; ${rest}`,
      ["fail: connect-src does not let the pages call https://api.example.com"],
    ],
    "the API over plain HTTP": [
      `default-src 'self'; connect-src http://api.example.com https://api.example.com; ${rest}`,
      ["fail: connect-src http://api.example.com is no host of the stack"],
    ],
  };
  for (const [what, [line, problems]] of Object.entries(wrong))
    it(`finds ${what}`, () => {
      deepEqual(problemsOf(line), problems);
    });
});

describe("framingProblem", () => {
  const frame = (policy: string, ...options: string[]) =>
    framingProblem(readPolicies([policy]), options, promise.own)?.verdict;

  it("finds nothing where frame-ancestors names nobody, or the site", () => {
    equal(frame("frame-ancestors 'none'"), undefined);
    equal(frame("FRAME-ANCESTORS 'SELF' https://www.example.com"), undefined);
  });
  it("advises where X-Frame-Options stands alone", () => {
    equal(frame("default-src 'self'", "deny"), "warn");
  });
  it("finds frame-ancestors that lets everybody in, whatever X-Frame-Options says", () => {
    equal(frame("frame-ancestors *", "DENY"), "fail");
  });
  it("finds X-Frame-Options that no browser takes", () => {
    equal(frame("default-src 'self'", "ALLOW-FROM https://www.example.com"), "fail");
    equal(frame("default-src 'self'", "DENY", "SAMEORIGIN"), "fail");
    equal(frame("default-src 'self'"), "fail");
  });
});

describe("matchesOrigin", () => {
  const cases: Readonly<Record<string, boolean>> = {
    "*": true,
    "https:": true,
    "api.example.com": true,
    "HTTPS://API.EXAMPLE.COM": true,
    "https://api.example.com:443": true,
    "https://api.example.com:*": true,
    "http://api.example.com": true,
    "https://*.example.com": true,
    "https://example.com": false,
    "https://api.example.com:8443": false,
    "https://api.example.com.evil.example": false,
    "'self'": false,
  };
  for (const [source, matches] of Object.entries(cases))
    it(`says ${matches} of ${source}`, () => {
      equal(matchesOrigin(source, "https://api.example.com"), matches);
    });
});
