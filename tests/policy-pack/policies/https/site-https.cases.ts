import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

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
  ],
};
