import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownObject } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(["aws:amplify/app:App", "aws-native:amplify:App"], {
      omitted: [],
      allowed: {
        "https addresses and paths": {
          customRules: [
            { source: "/<*>", target: "https://api.example.com/<*>", status: "200" },
            { source: "/<*>", target: "/index.html", status: "404-200" },
          ],
        },
      },
      denied: {
        "a proxy to plain http, naming the host alone": [
          { customRules: [{ source: "/<*>", target: "http://user:p@b.example:8080/x?k=1", status: "200" }] },
          'customRules[0].target is called over plain http ("b.example:8080"). Set it to an https:// URL.',
        ],
        "a redirect to plain http": [
          { customRules: [{ source: "/<*>", target: "HTTP://b.example", status: "301" }] },
          'customRules[0].target is called over plain http ("b.example"). Set it to an https:// URL.',
        ],
      },
      undecided: {
        "an unknown target, and still judges the other rule": [
          {
            customRules: [
              { source: "/<*>", target: unknown, status: "200" },
              { source: "/<*>", target: "http://b.example", status: "200" },
            ],
          },
          "customRules[0].target",
          'customRules[1].target is called over plain http ("b.example"). Set it to an https:// URL.',
        ],
      },
    }),
    of(["aws:amplify/app:App", "aws:amplify/branch:Branch"], {
      omitted: [],
      allowed: {
        "an https address": { environmentVariables: { API_URL: "https://a.example/?to=http://b.example" } },
        "no address": {
          environmentVariables: { NODE_ENV: "production", SVG_URI: "http://www.w3.org/2000/svg" },
        },
        "the build's own machine, and a proxy": {
          environmentVariables: {
            API_URL: "http://localhost:3000",
            SITE_URL: "http://localhost",
            HTTP_PROXY: "http://proxy.internal:3128",
          },
        },
        "a value that says nothing of an address": { environmentVariables: { SECRET: unknown } },
      },
      denied: {
        "an address on plain http": [
          { environmentVariables: { API_URL: " http://api.example.com/v1" } },
          "environmentVariables.API_URL is an address with plain http. Set it to an https:// URL.",
        ],
      },
      undecided: { "unknown variables": [{ environmentVariables: unknownObject }, "environmentVariables"] },
    }),
    of(["aws-native:amplify:App", "aws-native:amplify:Branch"], {
      omitted: [],
      allowed: {
        "an https address": { environmentVariables: [{ name: "API_URL", value: "https://api.example.com" }] },
        "no address": {
          environmentVariables: [
            { name: "NODE_ENV", value: "production" },
            { name: "SVG", value: "http://www.w3.org/2000/svg" },
          ],
        },
        "the build's own machine, and a proxy": {
          environmentVariables: [
            { name: "API_URL", value: "http://localhost:3000" },
            { name: "HTTP_PROXY", value: "http://proxy.internal:3128" },
          ],
        },
        "a value that says nothing of an address": {
          environmentVariables: [{ name: "SECRET", value: unknown }],
        },
      },
      denied: {
        "an address on plain http": [
          { environmentVariables: [{ name: "API_URL", value: "http://api.example.com/v1" }] },
          "environmentVariables[0].value is an address with plain http. Set it to an https:// URL.",
        ],
      },
      undecided: { "unknown variables": [{ environmentVariables: unknownObject }, "environmentVariables"] },
    }),
  ],
};
