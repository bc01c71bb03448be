import type { Requirement } from "./requirement";
import { scenarios } from "./scenarios";

/** Requirements on who may read the API's answers in a browser. */
export const apiCors: readonly Requirement[] = [
  {
    scenario: scenarios.cors,
    protection: "A preflight is granted to an origin only if it is exactly a trusted one.",
    mutations: [
      {
        file: "infra/api/preflight-template.ts",
        remove: '$origin == "${origin}"',
        replaceBy: '$origin.startsWith("${origin}")',
      },
    ],
    test: {
      file: "tests/infra/api/preflight-template.test.ts",
      title:
        "preflight template refuses a host that starts like the trusted one, and names no origin of its own",
    },
    policies: ["api-cors-origins", "cors-credentials"],
    probe: "cors-hostile-preflight",
    probedOn: { without: "wafv2/webAclAssociation:WebAclAssociation" },
  },
  {
    scenario: scenarios.cors,
    protection: "A preflight of an origin that is not trusted is refused.",
    mutations: [
      {
        file: "infra/api/preflight-template.ts",
        remove: "$context.responseOverride.status = 403",
        replaceBy: "$context.responseOverride.status = 204",
      },
    ],
    test: {
      file: "tests/infra/api/preflight-template.test.ts",
      title: "preflight template refuses another origin, and names no origin of its own",
    },
  },
  {
    scenario: scenarios.cors,
    protection: "Answers of API Gateway itself let the site alone read them.",
    mutations: [
      {
        file: "infra/api/cors.ts",
        remove: '"Access-Control-Allow-Origin": site',
        replaceBy: '"Access-Control-Allow-Origin": "*"',
      },
    ],
    test: {
      file: "tests/infra/api/cors.test.ts",
      title: "cors names the site in answers that cannot pick an origin",
    },
    policies: ["api-cors-origins", "cors-credentials"],
    probe: "cors-hostile-error",
  },
  {
    scenario: scenarios.cors,
    protection: "No cache gives one origin the answer that another one got.",
    mutations: [
      {
        file: "infra/api/cors.ts",
        remove: 'Vary: "Origin",',
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/cors.test.ts",
      title: "cors names the site in answers that cannot pick an origin",
    },
    probe: "cors-vary",
  },
  {
    scenario: scenarios.cors,
    protection: "No cache keeps an answer of the API.",
    mutations: [
      {
        file: "infra/api/cors.ts",
        remove: '"Cache-Control": "no-store",',
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/cors.test.ts",
      title: "cors names the site in answers that cannot pick an origin",
    },
    probe: "headers-no-store",
  },
  {
    scenario: scenarios.cors,
    protection: "Refusals carry the same headers as answers.",
    mutations: [
      {
        file: "infra/api/add-gateway-responses.ts",
        remove: "DEFAULT_4XX: undefined,",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API sends the same headers with every answer that it makes up itself",
    },
  },
  {
    scenario: scenarios.cors,
    protection: "Functions behind the API learn which origins are trusted.",
    mutations: [
      {
        file: "infra/api/add-stage.ts",
        remove: "variables: { trustedOrigins: trustedOriginsVariable(args.trustedOrigins) }",
        replaceBy: "variables: {}",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API tells functions the trusted origins",
    },
    probe: "cors-trusted-request",
  },
  {
    scenario: scenarios.cors,
    protection: "Services behind the API learn which origins are trusted.",
    mutations: [
      {
        file: "infra/api/add-method.ts",
        remove: '"integration.request.header.X-Trusted-Origins": "stageVariables.trustedOrigins",',
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API calls services over https, with the path's parameters and the trusted origins",
    },
  },
];
