import type { SecurityProperty } from "../security-property";

/** Properties of what is stopped before the API, the sign-in page and the site. */
export const firewalls: readonly SecurityProperty[] = [
  {
    property: "The firewall's rule about origins is in force.",
    mutations: [{ file: "infra/firewall/firewall.ts", remove: "...originRules,", replaceBy: "" }],
    test: {
      file: "tests/infra/firewall/firewall.test.ts",
      title: "firewall of the API blocks plain http, untrusted origins, floods and known attacks",
    },
  },
  {
    property: "The API's firewall knows the trusted origins.",
    mutations: [
      {
        file: "infra/index.ts",
        remove: "    trustedOrigins: origins.trusted,\n    blockHeaders: fixedHeaders(cors),",
        replaceBy: "    blockHeaders: fixedHeaders(cors),",
      },
    ],
    test: {
      file: "tests/infra/firewall/firewall.test.ts",
      title: "firewall of the API blocks plain http, untrusted origins, floods and known attacks",
    },
  },
  {
    property: "The firewall compares origins exactly.",
    mutations: [
      {
        file: "infra/firewall/untrusted-origin-rule.ts",
        remove: 'positionalConstraint: "EXACTLY"',
        replaceBy: 'positionalConstraint: "STARTS_WITH"',
      },
    ],
    test: {
      file: "tests/infra/firewall/firewall.test.ts",
      title:
        "firewall of the API blocks a request whose origin is there and is none of the trusted ones, compared exactly",
    },
  },
  {
    property: "The firewall blocks what came over plain HTTP.",
    mutations: [{ file: "infra/firewall/firewall.ts", remove: "plainHttpRule(refusal),", replaceBy: "" }],
    test: {
      file: "tests/infra/firewall/firewall.test.ts",
      title: "firewall of the API blocks plain http, untrusted origins, floods and known attacks",
    },
  },
  {
    property: "The firewall blocks floods.",
    mutations: [
      {
        file: "infra/firewall/firewall.ts",
        remove: "rateLimitRule(args.rateLimit, refusal),",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/firewall/firewall.test.ts",
      title: "firewall of the API blocks plain http, untrusted origins, floods and known attacks",
    },
  },
  {
    property: "The firewall blocks known attacks.",
    mutations: [
      { file: "infra/firewall/firewall.ts", remove: "...managedRules(args.countedRules),", replaceBy: "" },
    ],
    test: {
      file: "tests/infra/firewall/firewall.test.ts",
      title: "firewall of the API blocks plain http, untrusted origins, floods and known attacks",
    },
  },
  {
    property: "API, sign-in page and site are behind their firewalls.",
    mutations: [
      {
        file: "infra/firewall/firewall.ts",
        remove:
          "new wafv2.WebAclAssociation(name, { webAclArn: webAcl.arn, resourceArn: args.resourceArn }, parent);",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/firewall/firewall.test.ts",
      title: "firewall stands before the API's stage, the user pool and the site",
    },
  },
  {
    property: "The firewall's log holds no tokens and no cookies.",
    mutations: [
      {
        file: "infra/firewall/firewall.ts",
        remove:
          'redactedFields: [{ singleHeader: { name: "authorization" } }, { singleHeader: { name: "cookie" } }],',
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/firewall/firewall.test.ts",
      title: "firewall api-firewall logs, without credentials, to a group that AWS WAF may write to",
    },
  },
  {
    property: "A refusal of the firewall can be told from one of the API.",
    mutations: [
      {
        file: "infra/api/add-gateway-responses.ts",
        remove: '...(responseType === "WAF_FILTERED" ? firewallBlockHeader : {}),',
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title:
        "secure API sends the same headers with every answer that it makes up itself, and marks those of the firewall",
    },
  },
];
