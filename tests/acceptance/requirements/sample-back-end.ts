import type { Requirement } from "./requirement";
import { scenarios } from "./scenarios";

/** Requirements on the sample back end. */
export const sampleBackEnd: readonly Requirement[] = [
  {
    scenario: scenarios.practices,
    protection: "The sample may write to its own log, and do nothing else.",
    mutations: [
      {
        file: "infra/sample/back-end/sample-back-end.ts",
        remove: 'Action: ["logs:CreateLogStream", "logs:PutLogEvents"]',
        replaceBy: 'Action: "*"',
      },
    ],
    test: {
      file: "tests/infra/sample/back-end/sample-back-end.test.ts",
      title: "sample back end may write to its own log, and do nothing else",
    },
  },
  {
    scenario: scenarios.cors,
    protection: "The sample answers trusted origins alone.",
    mutations: [
      {
        file: "infra/sample/back-end/index.mjs",
        remove: "!trusted.includes(origin)",
        replaceBy: "false",
      },
    ],
    test: {
      file: "tests/infra/sample/back-end/index.test.ts",
      title: "sample back end's handler refuses another origin, without claims and without CORS headers",
    },
    probe: "cors-hostile-data",
    probedOn: { without: "wafv2/webAclAssociation:WebAclAssociation" },
  },
  {
    scenario: scenarios.https,
    protection: "No cache keeps an answer of the sample.",
    mutations: [
      {
        file: "infra/sample/back-end/index.mjs",
        remove: '"Cache-Control": "no-store",',
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/sample/back-end/index.test.ts",
      title:
        "sample back end's handler answers with the caller's claims, for the caller's origin, not to be stored",
    },
    probe: "headers-no-store",
  },
];
