import type { SecurityProperty } from "../security-property";

/** Properties of the site. */
export const site: readonly SecurityProperty[] = [
  {
    property: "Injected scripts do not run on the site.",
    mutations: [
      {
        file: "infra/site/content-security-policy.ts",
        remove: '"script-src": ["\'self\'"]',
        replaceBy: '"script-src": ["\'self\'", "\'unsafe-inline\'"]',
      },
    ],
    test: {
      file: "tests/infra/site/content-security-policy.test.ts",
      title:
        "content security policy lets code come from the site alone, and requests go to the site and the given origins alone",
    },
    policy: "site-security-headers",
  },
  {
    property: "The site sends requests to itself, the API and the sign-in page alone.",
    mutations: [
      {
        file: "infra/site/content-security-policy.ts",
        remove: "[\"'self'\", ...connectTo]",
        replaceBy: '["*"]',
      },
    ],
    test: {
      file: "tests/infra/site/content-security-policy.test.ts",
      title:
        "content security policy lets code come from the site alone, and requests go to the site and the given origins alone",
    },
    policy: "site-security-headers",
  },
  {
    property: "No other site can frame the site.",
    mutations: [
      {
        file: "infra/site/content-security-policy.ts",
        remove: '"frame-ancestors": ["\'none\'"]',
        replaceBy: '"frame-ancestors": ["*"]',
      },
    ],
    test: {
      file: "tests/infra/site/content-security-policy.test.ts",
      title:
        "content security policy lets code come from the site alone, and requests go to the site and the given origins alone",
    },
    policy: "site-security-headers",
  },
  {
    property: "A browser that has seen the site once never calls it over plain HTTP again.",
    mutations: [
      {
        file: "infra/strict-transport-security.ts",
        remove: '"max-age=63072000;',
        replaceBy: '"max-age=0;',
      },
    ],
    test: { file: "tests/infra/site/security-headers.test.ts", title: "security headers are these" },
    policy: "site-security-headers",
  },
  {
    property: "Browsers do not guess types of content.",
    mutations: [
      {
        file: "infra/site/security-headers.ts",
        remove: '"X-Content-Type-Options": "nosniff",',
        replaceBy: "",
      },
    ],
    test: { file: "tests/infra/site/security-headers.test.ts", title: "security headers are these" },
    policy: "site-security-headers",
  },
  {
    property: "The site sends security headers.",
    mutations: [
      {
        file: "infra/site/secure-site.ts",
        remove: "customHeaders: amplifyCustomHeaders(securityHeaders(args.connectTo)),",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/site/secure-site.test.ts",
      title: "secure site sends the security headers, which let it call the API and the sign-in page alone",
    },
    policy: "site-security-headers",
  },
  {
    property: "Every address of the single page has the security headers.",
    mutations: [
      { file: "infra/site/amplify-rules.ts", remove: 'status: "200"', replaceBy: 'status: "404-200"' },
    ],
    test: {
      file: "tests/infra/site/amplify-rules.test.ts",
      title: "amplify rules answer with the page under status 200, with which it keeps its headers",
    },
  },
  {
    property: "Code that nobody has reviewed is not served.",
    mutations: [
      {
        file: "infra/site/secure-site.ts",
        remove: "enablePullRequestPreview: false",
        replaceBy: "enablePullRequestPreview: true",
      },
    ],
    test: {
      file: "tests/infra/site/secure-site.test.ts",
      title:
        "secure site learns where the API and the sign-in page are, and is built by hand without a repository",
    },
  },
  {
    property: "The site is served with the stack's own certificate.",
    mutations: [
      {
        file: "infra/site/secure-site.ts",
        remove: 'certificateSettings: { type: "CUSTOM", customCertificateArn: args.certificateArn },',
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/site/secure-site.test.ts",
      title: "secure site is served on the apex and its host with the stack's own certificate",
    },
  },
  {
    property: "CloudFront's certificates are where CloudFront takes them from.",
    mutations: [
      {
        file: "infra/index.ts",
        remove:
          '  { hosts: [settings.domain, settings.siteHost], hostedZoneId, keyAlgorithm: "EC_prime256v1" },\n  inUsEast1,',
        replaceBy:
          '  { hosts: [settings.domain, settings.siteHost], hostedZoneId, keyAlgorithm: "EC_prime256v1" },\n  inRegion,',
      },
    ],
    test: {
      file: "tests/infra/index.test.ts",
      title: "program puts what CloudFront serves with into us-east-1, and nothing else",
    },
  },
];
