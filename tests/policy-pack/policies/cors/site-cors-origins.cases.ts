import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

const remedy = "Name a trusted origin in full.";
const yaml = (origin: string) =>
  [
    "customHeaders:",
    "  - pattern: '**'",
    "    headers:",
    "      - {key: Strict-Transport-Security, value: max-age=63072000}",
    `      - {key: access-control-allow-origin, value: "${origin}"}`,
  ].join("\n");
const application = {
  appRoot: "web",
  customHeaders: [{ pattern: "*.json", headers: [{ key: "Access-Control-Allow-Origin", value: "*" }] }],
};

/** Says nothing about a customHttp.yml in the site's own files. */
export const cases: PolicyCases = {
  resources: [
    of(["aws:amplify/app:App", "aws-native:amplify:App"], {
      omitted: [],
      allowed: {
        "an exact origin": { customHeaders: yaml("https://www.example.com") },
        "no header of this kind": { customHeaders: yaml("").replace(/\n.*$/, "") },
        "build settings without headers": { buildSpec: "version: 1\nfrontend: {phases: {}}" },
        "build settings that cannot be read": { buildSpec: "version: [" },
        "an exact origin in the build settings": { buildSpec: yaml("https://www.example.com") },
      },
      denied: {
        "every site": [
          { customHeaders: yaml("*") },
          `customHeaders.customHeaders[0].headers[1].value: "*" lets every site in. ${remedy}`,
        ],
        "every site, in JSON": [
          { customHeaders: JSON.stringify({ customHeaders: application.customHeaders }) },
          `customHeaders.customHeaders[0].headers[0].value: "*" lets every site in. ${remedy}`,
        ],
        "every site, in one application of several": [
          { customHeaders: JSON.stringify({ applications: [{ appRoot: "a" }, application] }) },
          `customHeaders.applications[1].customHeaders[0].headers[0].value: "*" lets every site in. ${remedy}`,
        ],
        "every site, in the build settings": [
          { buildSpec: `version: 1\n${yaml("*")}` },
          `buildSpec.customHeaders[0].headers[1].value: "*" lets every site in. ${remedy}`,
        ],
        "every site, in the build settings of the front end": [
          { buildSpec: JSON.stringify({ version: 1, frontend: application }) },
          `buildSpec.frontend.customHeaders[0].headers[0].value: "*" lets every site in. ${remedy}`,
        ],
        "every site, in the build settings beside custom headers": [
          { customHeaders: yaml("https://www.example.com"), buildSpec: yaml("*") },
          `buildSpec.customHeaders[0].headers[1].value: "*" lets every site in. ${remedy}`,
        ],
        "the null origin": [
          { customHeaders: yaml("null") },
          `customHeaders.customHeaders[0].headers[1].value: "null" is the origin of sandboxed frames and local files, which anyone can make. ${remedy}`,
        ],
      },
      undecided: {
        "unknown headers": [{ customHeaders: unknown }, "customHeaders"],
        "unknown build settings": [{ buildSpec: unknown }, "buildSpec"],
      },
    }),
  ],
};
