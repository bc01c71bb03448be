import type { Requirement } from "./requirement";
import { scenarios } from "./scenarios";

/** Requirements on the site and what browsers let it do. */
export const site: readonly Requirement[] = [
  {
    scenario: scenarios.csp,
    protection: "Injected scripts do not run on the site.",
    mutations: [
      {
        file: "infra/site/content-security-policy.ts",
        remove: '"script-src": ["\'self\'"]',
        replaceBy: '"script-src": ["\'self\'", "\'unsafe-inline\'"]',
      },
    ],
    test: {
      file: "tests/infra/site/content-security-policy.test.ts",
      title: "content security policy lets code come from the site alone",
    },
    policies: ["site-security-headers"],
    probe: "headers-csp",
  },
  {
    scenario: scenarios.csp,
    protection: "The site sends requests to itself and to what it is made for alone.",
    mutations: [
      {
        file: "infra/site/content-security-policy.ts",
        remove: "[\"'self'\", ...sources.connect]",
        replaceBy: '["*"]',
      },
    ],
    test: {
      file: "tests/infra/site/content-security-policy.test.ts",
      title:
        "content security policy lets requests, images, fonts and styles come from the site and what is given for each, and changes nothing else",
    },
    policies: ["site-security-headers"],
    probe: "headers-csp",
  },
  {
    scenario: scenarios.csp,
    protection: "No other site can frame the site.",
    mutations: [
      {
        file: "infra/site/content-security-policy.ts",
        remove: '"frame-ancestors": ["\'none\'"]',
        replaceBy: '"frame-ancestors": ["*"]',
      },
    ],
    test: {
      file: "tests/infra/site/content-security-policy.test.ts",
      title: "content security policy lets no other site show the site in a frame",
    },
    policies: ["site-security-headers"],
    probe: "headers-framing",
  },
  {
    scenario: scenarios.https,
    protection: "A browser that has seen the site once never calls it over plain HTTP again.",
    mutations: [
      {
        file: "infra/strict-transport-security.ts",
        remove: '"max-age=63072000;',
        replaceBy: '"max-age=0;',
      },
    ],
    test: {
      file: "tests/infra/site/security-headers.test.ts",
      title:
        "security headers let no browser that has seen the site once call it over plain HTTP for a year, nor its sub-domains",
    },
    policies: ["security-header-values", "site-security-headers"],
    probe: "headers-hsts",
  },
  {
    scenario: scenarios.csp,
    protection: "Browsers do not guess types of content.",
    mutations: [
      {
        file: "infra/site/security-headers.ts",
        remove: '"X-Content-Type-Options": "nosniff",',
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/site/security-headers.test.ts",
      title: "security headers let browsers not guess types of content",
    },
    policies: ["site-security-headers"],
    probe: "headers-nosniff",
  },
  {
    scenario: scenarios.csp,
    protection: "The site sends security headers.",
    mutations: [
      {
        file: "infra/site/secure-site.ts",
        remove: "customHeaders: amplifyCustomHeaders(securityHeaders(args.contentSources)),",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/site/secure-site.test.ts",
      title: "secure site sends the security headers, which let it call what it is given alone",
    },
    policies: ["site-security-headers"],
    probe: "headers-csp",
  },
  {
    scenario: scenarios.csp,
    protection: "Every address of the single page has the security headers.",
    mutations: [
      {
        file: "infra/site/amplify-rules.ts",
        remove: 'status: "200"',
        replaceBy: 'status: "404-200"',
      },
    ],
    test: {
      file: "tests/infra/site/amplify-rules.test.ts",
      title: "amplify rules answer with the page under status 200, with which it keeps its headers",
    },
    probe: "headers-csp",
  },
  {
    scenario: scenarios.practices,
    protection: "Code that nobody has reviewed is not served.",
    mutations: [
      {
        file: "infra/site/secure-site.ts",
        remove: "enablePullRequestPreview: false",
        replaceBy: "enablePullRequestPreview: true",
      },
    ],
    test: {
      file: "tests/infra/site/secure-site.test.ts",
      title: "secure site builds nothing that nobody has reviewed",
    },
  },
  {
    scenario: scenarios.amplifyHttps,
    protection: "The site is served with the stack's own certificate.",
    mutations: [
      {
        file: "infra/site/secure-site.ts",
        remove: 'certificateSettings: { type: "CUSTOM", customCertificateArn: args.certificateArn },',
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/site/secure-site.test.ts",
      title: "secure site is served with the stack's own certificate",
    },
  },
  {
    scenario: scenarios.amplifyHttps,
    protection: "CloudFront's certificates are where CloudFront takes them from.",
    mutations: [
      {
        file: "infra/index.ts",
        remove:
          '  { hosts: siteHosts(settings), hostedZoneId, keyAlgorithm: "EC_prime256v1" },\n  inUsEast1,',
        replaceBy:
          '  { hosts: siteHosts(settings), hostedZoneId, keyAlgorithm: "EC_prime256v1" },\n  inRegion,',
      },
    ],
    test: {
      file: "tests/infra/index.test.ts",
      title: "program puts what CloudFront serves with into us-east-1, and nothing else",
    },
  },
];
