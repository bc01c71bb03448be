import { deepEqual } from "node:assert/strict";
import {
  contentSecurityPolicyAdvice,
  contentSecurityPolicyProblems,
} from "../../../policy-pack/judges/content-security-policy";

const rest = "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
const sound = `default-src 'self'; ${rest}`;

const allowed = {
  "a closed policy": sound,
  "'none' as the default instead of object-src":
    "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "exact hosts": `${sound}; connect-src 'self' https://api.example.com wss://live.example.com`,
  "pictures from anywhere that is encrypted": `${sound}; img-src 'self' data: https:`,
  "a hash": `${sound}; script-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`,
  "inline styles, which many frameworks need": `${sound}; style-src 'self' 'unsafe-inline'`,
  "inline scripts that a hash makes browsers ignore": `${sound}; script-src 'unsafe-inline' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`,
  WebAssembly: `${sound}; script-src 'self' 'wasm-unsafe-eval'`,
  "hosts below a domain of one's own": `${sound}; connect-src https://*.example.com`,
  "a policy without what only advice asks for":
    "default-src 'self'; script-src 'self' https://a.example; connect-src 'self' https://api.example.com;",
  "scripts without a default": "script-src 'self'",
  "the strictest of several policies": `default-src *, ${sound}, script-src *`,
  "empty policies beside it": `, ${sound} , ,`,
  "a path that looks like a scheme": `${sound}; connect-src https://api.example.com/http:`,
  "every port of a host": `${sound}; connect-src https://api.example.com:*`,
  "styles below a name of one's own": `${sound}; style-src-elem 'unsafe-inline'`,
  "upgrade-insecure-requests": `${sound}; upgrade-insecure-requests;`,
};

const denied: Record<string, [policy: string, problems: string[]]> = {
  "an empty policy": ["", ["has no default-src; add default-src 'self'"]],
  "a policy of frames alone": ["frame-ancestors 'none'", ["has no default-src; add default-src 'self'"]],
  "inline scripts, in any case": [
    `${sound}; script-src 'Unsafe-Inline'`,
    [`script-src "'Unsafe-Inline'" lets injected code run; remove it`],
  ],
  eval: [
    `${sound}; script-src 'unsafe-eval'`,
    [`script-src "'unsafe-eval'" lets injected code run; remove it`],
  ],
  "eval beside a hash, which does not stop it": [
    `${sound}; script-src 'unsafe-eval' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`,
    [`script-src "'unsafe-eval'" lets injected code run; remove it`],
  ],
  "a wrong policy beside an empty one, which browsers do not count": [
    `connect-src *; ${sound}; img-src ws:, `,
    [
      'connect-src "*" lets every host in; name the hosts',
      'img-src "ws:" is not encrypted; use https or wss',
    ],
  ],
  "the least of several wrong policies": [
    "default-src *; connect-src *, default-src *",
    ['default-src "*" lets every host in; name the hosts'],
  ],
  "data: scripts": [`${sound}; script-src data:`, ['script-src "data:" lets injected code run; remove it']],
  "a nonce, which a fixed header repeats": [
    `${sound}; script-src 'nonce-abcdefghijkl'`,
    [`script-src "'nonce-abcdefghijkl'" is the same for every visitor, so it can be guessed; use a hash`],
  ],
  "every host": [`${sound}; connect-src *`, ['connect-src "*" lets every host in; name the hosts']],
  "every encrypted host": [
    `${sound}; connect-src https: wss:`,
    [
      'connect-src "https:" lets every host in; name the hosts',
      'connect-src "wss:" lets every host in; name the hosts',
    ],
  ],
  "every host of a scheme": [
    `${sound}; connect-src https://*:443`,
    ['connect-src "https://*:443" lets every host in; name the hosts'],
  ],
  "every host below a domain that anyone can be in": [
    `${sound}; connect-src https://*.execute-api.eu-west-1.amazonaws.com`,
    [
      'connect-src "https://*.execute-api.eu-west-1.amazonaws.com" lets in hosts that anyone can have; name the hosts',
    ],
  ],
  "plain http": [
    `${sound}; img-src http://img.example.com`,
    ['img-src "http://img.example.com" is not encrypted; use https or wss'],
  ],
  "plain web sockets": [
    `${sound}; connect-src ws:`,
    ['connect-src "ws:" is not encrypted; use https or wss'],
  ],
  "a repeated directive, of which browsers take the first": [
    `default-src *; ${sound}`,
    ['default-src "*" lets every host in; name the hosts'],
  ],
};

describe("contentSecurityPolicyProblems", () => {
  for (const [name, policy] of Object.entries(allowed)) {
    it(`allows ${name}`, () => {
      deepEqual(contentSecurityPolicyProblems(policy), []);
    });
  }
  for (const [name, [policy, problems]] of Object.entries(denied)) {
    it(`denies ${name}`, () => {
      deepEqual(contentSecurityPolicyProblems(policy), problems);
    });
  }

  it("denies a host that serves ready-made ways around, in csp_evaluator's words", () => {
    deepEqual(contentSecurityPolicyProblems(`${sound}; script-src https://www.google.com`), [
      "script-src: www.google.com is known to host JSONP endpoints which allow to bypass this CSP",
    ]);
  });

  it("denies a host that csp_evaluator cannot read", () => {
    deepEqual(contentSecurityPolicyProblems(`${sound}; script-src [`), [
      "names a host that no URL can have; correct it",
    ]);
  });

  it("denies a misspelt directive, in csp_evaluator's words", () => {
    deepEqual(contentSecurityPolicyProblems(`${sound}; conect-src 'self'`), [
      'conect-src: Directive "conect-src" is not a known CSP directive',
    ]);
  });
});

describe("contentSecurityPolicyAdvice", () => {
  it("has none for a policy that says everything", () => {
    deepEqualAdvice(sound, []);
    deepEqualAdvice(`${sound}; img-src https://*.example.com`, []);
  });

  it("asks for what default-src does not cover, and for narrower sources", () => {
    deepEqualAdvice("default-src 'self'", [
      "has no base-uri; add base-uri 'self'",
      "has no form-action; add form-action 'self'",
      "has no frame-ancestors; add frame-ancestors 'none'",
    ]);
    deepEqualAdvice("script-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'", [
      "has no object-src; add object-src 'none'",
    ]);
    deepEqualAdvice(
      `${sound}; style-src 'self' 'unsafe-inline'; script-src 'unsafe-hashes'; connect-src https://*.example.com`,
      [
        `style-src "'unsafe-inline'" lets injected styles apply; use hashes, or classes`,
        `script-src "'unsafe-hashes'" lets injected code call what is hashed; remove it`,
        'connect-src "https://*.example.com" lets in every host below a domain; name the hosts',
      ],
    );
  });

  it("takes object-src for itself, without a default", () => {
    deepEqualAdvice(`script-src 'self'; ${rest}`, []);
  });

  it("asks for narrower styles in each directive of styles, and nowhere else", () => {
    const advice = `"'unsafe-inline'" lets injected styles apply; use hashes, or classes`;
    deepEqualAdvice(`${sound}; style-src-elem 'unsafe-inline'; style-src-attr 'unsafe-hashes'`, [
      `style-src-elem ${advice}`,
      `style-src-attr ${advice.replace("inline", "hashes")}`,
    ]);
    deepEqualAdvice(`${sound}; img-src 'unsafe-inline'`, []);
  });

  it("leaves to the other what is a problem", () => {
    deepEqualAdvice(`${sound}; connect-src https://*.amazonaws.com; script-src 'unsafe-inline'`, []);
  });
});

describe("a Content-Security-Policy that is longer than any service sends", () => {
  const ofLength = (length: number) => sound + " ".repeat(length - sound.length);

  it("is told, and not looked through", () => {
    deepEqual(contentSecurityPolicyProblems(ofLength(16_385)), [
      "is longer than 16384 characters, which no AWS service sends; shorten it",
    ]);
    deepEqual(contentSecurityPolicyAdvice("a,".repeat(10_000)), []);
  });

  it("is judged while it is no longer", () => {
    deepEqual(contentSecurityPolicyProblems(ofLength(16_384)), []);
    deepEqual(contentSecurityPolicyAdvice("img-src 'self'".padEnd(16_384)).length > 0, true);
  });
});

function deepEqualAdvice(policy: string, advice: string[]): void {
  deepEqual(contentSecurityPolicyAdvice(policy), advice);
}
