import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownList } from "../../../support/policy-evaluate";

const hsts = "\n- Strict-Transport-Security: max-age=63072000; includeSubDomains";
const csp =
  "\n- Content-Security-Policy: default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
const nosniff = "\n- X-Content-Type-Options: nosniff";
const referrer = "\n- Referrer-Policy: strict-origin-when-cross-origin";
const missing = 'customHeaders does not set these headers on every path (pattern "**"); start from';

const fallback = (path: string) =>
  `${path} serves the site where a file is missing, and Amplify sends such an answer without customHeaders. Set status to 200, with a source that leaves files alone, such as </^[^.]+$|\\.(?!(css|gif|ico|jpg|js|png|txt|svg|woff|woff2|ttf|map|json|webp)$)([^.]+$)/>.`;

const header = (key: string, value: string) => `      - key: "${key}"\n        value: "${value}"\n`;
const block = (pattern: string, ...headers: string[]) =>
  `  - pattern: '${pattern}'\n    headers:\n${headers.join("")}`;
const sound = [
  header("strict-transport-security", "max-age=31536000; includeSubDomains"),
  header(
    "Content-Security-Policy",
    "default-src 'self'; connect-src 'self' https://api.example.com; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
  ),
  header("X-Content-Type-Options", "nosniff"),
  header("Referrer-Policy", "no-referrer"),
];
const good = `customHeaders:\n${block("**", ...sound)}`;
const monorepo = `applications:\n  - appRoot: shop\n    ${good.replace(/\n(?=.)/g, "\n    ")}`;

/** Says nothing about a customHttp.yml in the site's own files, which overrides these headers: that a probe sees. */
export const cases: PolicyCases = {
  resources: [
    of(["aws:amplify/app:App", "aws-native:amplify:App"], {
      omitted: [`${missing}${hsts}${csp}${nosniff}${referrer}`],
      allowed: {
        "all headers on every path": { customHeaders: good },
        "all headers, whatever the notation of the pattern": { customHeaders: good.replace("**", "**/*") },
        "all headers over two blocks": {
          customHeaders: `customHeaders:\n${block("**", ...sound.slice(0, 2))}${block("**/*", ...sound.slice(2))}`,
        },
        "all headers of each application of a repository": { customHeaders: monorepo },
        "a single-page rewrite with status 200": {
          customHeaders: good,
          customRules: [{ source: "/<*>", target: "/index.html", status: "200" }],
        },
        "a page that says that nothing was found": {
          customHeaders: good,
          customRules: [{ source: "/<*>", target: "/404.html", status: "404" }],
        },
        "a site that is rendered on the server, with the rule that Amplify makes": {
          platform: "WEB_COMPUTE",
          customHeaders: good,
          customRules: [{ source: "/<*>", target: "/index.html", status: "404-200" }],
        },
        "a short Content-Security-Policy, and HSTS without subdomains": {
          customHeaders: good.replace("; includeSubDomains", "").replace(/; object-src.*'none'"/, '"'),
        },
        "an unknown source of a rule": {
          customHeaders: good,
          customRules: [{ source: unknown, target: "https://www.example.com", status: "301" }],
        },
      },
      denied: {
        "an empty text": [{ customHeaders: "" }, `${missing}${hsts}${csp}${nosniff}${referrer}`],
        "headers on some paths only": [
          { customHeaders: `customHeaders:\n${block("*.html", ...sound)}` },
          `${missing}${hsts}${csp}${nosniff}${referrer}`,
        ],
        "one header that is missing": [
          { customHeaders: `customHeaders:\n${block("**", ...sound.slice(0, 3))}` },
          `${missing}${referrer}`,
        ],
        "an application of a repository without headers": [
          { customHeaders: `${monorepo}  - appRoot: admin\n` },
          `${missing}${hsts}${csp}${nosniff}${referrer}`,
        ],
        "a weaker header on some path": [
          {
            customHeaders: `${good}${block("/old/*", header("Content-Security-Policy", "default-src 'self'; script-src 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"))}`,
          },
          `customHeaders.customHeaders[1].headers[0].value: Content-Security-Policy script-src "'unsafe-inline'" lets injected code run; remove it.`,
        ],
        "a short HSTS": [
          { customHeaders: good.replace("31536000", "300") },
          "customHeaders.customHeaders[0].headers[0].value: strict-transport-security max-age 300 is less than one year; set at least 31536000.",
        ],
        "a text that is no YAML": [
          { customHeaders: "customHeaders: [" },
          "customHeaders is a text that cannot be read (line 1); JSON or YAML is expected.",
        ],
        "the site with status 404, which Amplify sends without headers": [
          {
            platform: "WEB",
            customHeaders: good,
            customRules: [{ source: "/shop/<*>", target: "/shop/index.html", status: 404 }],
          },
          fallback("customRules[0]"),
        ],
        "the site where a file is missing": [
          {
            customHeaders: good,
            customRules: [{ source: "/<*>", target: "/index.html", status: "404-200" }],
          },
          fallback("customRules[0]"),
        ],
      },
      undecided: {
        "unknown headers, and still judges the rules": [
          { customHeaders: unknown, customRules: [{ target: "/index.html", status: "404" }] },
          "customHeaders",
          fallback("customRules[0]"),
        ],
        "unknown rules": [{ customHeaders: good, customRules: unknownList }, "customRules"],
      },
    }),
    of(["aws:amplify/app:App", "aws-native:amplify:App"], {
      omitted: [
        "customHeaders does not set these headers on every path (pattern \"**\"); start from\n- Strict-Transport-Security: max-age=63072000; includeSubDomains\n- Content-Security-Policy: default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'\n- X-Content-Type-Options: nosniff\n- Referrer-Policy: strict-origin-when-cross-origin",
      ],
      allowed: {},
      denied: {
        "weak headers in the build settings of an older app": [
          {
            buildSpec:
              '{"version":1,"customHeaders":[{"pattern":"**","headers":[{"key":"Strict-Transport-Security","value":"max-age=1"},{"key":"Content-Security-Policy","value":"default-src \'self\'; object-src \'none\'; base-uri \'self\'; form-action \'self\'; frame-ancestors \'none\'"},{"key":"X-Content-Type-Options","value":"nosniff"},{"key":"Referrer-Policy","value":"strict-origin-when-cross-origin"}]}]}',
          },
          "buildSpec.customHeaders[0].headers[0].value: Strict-Transport-Security max-age 1 is less than one year; set at least 31536000.",
        ],
      },
      undecided: { "build settings that are still unknown": [{ buildSpec: unknown }, "buildSpec"] },
    }),
  ],
};
