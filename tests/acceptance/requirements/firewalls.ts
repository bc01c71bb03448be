import type { Requirement } from "./requirement";
import { scenarios } from "./scenarios";

/** Requirements on the firewalls. */
export const firewalls: readonly Requirement[] = [
  {
    scenario: scenarios.cors,
    protection: "The firewall's rule about origins is in force.",
    mutations: [
      {
        file: "infra/firewall/firewall.ts",
        remove: "overrideAction: { none: {} }",
        replaceBy: "overrideAction: { count: {} }",
      },
    ],
    test: {
      file: "tests/infra/firewall/firewall.test.ts",
      title: "firewall blocks origins that are not trusted, by a rule that is in force",
    },
  },
  {
    scenario: scenarios.cors,
    protection: "The API's firewall knows the trusted origins.",
    mutations: [
      {
        file: "infra/index.ts",
        remove: "    trustedOrigins: origins.trusted,\n    blockHeaders: fixedHeaders(cors),",
        replaceBy: "    blockHeaders: fixedHeaders(cors),",
      },
    ],
    test: {
      file: "tests/infra/index.test.ts",
      title:
        "program tells the API's firewall the trusted origins, and lets people open the other two from anywhere",
    },
  },
  {
    scenario: scenarios.cors,
    protection: "The firewall compares origins exactly.",
    mutations: [
      {
        file: "infra/firewall/untrusted-origin-rule.ts",
        remove: 'positionalConstraint: "EXACTLY"',
        replaceBy: 'positionalConstraint: "STARTS_WITH"',
      },
    ],
    test: {
      file: "tests/infra/firewall/firewall.test.ts",
      title: "firewall compares origins exactly, and lets pass what has none",
    },
  },
  {
    scenario: scenarios.monitoring,
    protection: "The firewall blocks what came over plain HTTP.",
    mutations: [
      {
        file: "infra/firewall/plain-http-rule.ts",
        remove: 'searchString: "http",',
        replaceBy: 'searchString: "https",',
      },
    ],
    test: {
      file: "tests/infra/firewall/firewall.test.ts",
      title: "firewall blocks what came over plain HTTP",
    },
  },
  {
    scenario: scenarios.monitoring,
    protection: "The firewall blocks floods.",
    mutations: [
      {
        file: "infra/firewall/rate-limit-rule.ts",
        remove: "    action,\n",
        replaceBy: "    action: { count: {} },\n",
      },
    ],
    test: {
      file: "tests/infra/firewall/firewall.test.ts",
      title: "firewall blocks an address that floods it",
    },
  },
  {
    scenario: scenarios.monitoring,
    protection: "The firewall blocks known attacks.",
    mutations: [
      {
        file: "infra/firewall/firewall.ts",
        remove: "...managedRules(args.countedRules),",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/firewall/firewall.test.ts",
      title: "firewall blocks what AWS knows as attacks, but counts what it is told to",
    },
    probe: "waf-sql-injection",
  },
  {
    scenario: scenarios.monitoring,
    protection: "API, sign-in page and site are behind their firewalls.",
    mutations: [
      {
        file: "infra/firewall/firewall.ts",
        remove:
          "new wafv2.WebAclAssociation(name, { webAclArn: webAcl.arn, resourceArn: args.resourceArn }, parent);",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/index.test.ts",
      title: "program guards the API's stage, the users and the site, each with a firewall",
    },
    probe: "waf-sql-injection",
  },
  {
    scenario: scenarios.monitoring,
    protection: "The firewall's log holds no tokens and no cookies.",
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
      title: "firewall logs without tokens and cookies, to a group that AWS WAF may write to",
    },
  },
  {
    scenario: scenarios.monitoring,
    protection: "A refusal of the firewall can be told from one of the API.",
    mutations: [
      {
        file: "infra/api/add-gateway-responses.ts",
        remove: '...(responseType === "WAF_FILTERED" ? firewallBlockHeader : {}),',
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API marks the answers of the firewall, and no others",
    },
  },
  {
    scenario: scenarios.monitoring,
    protection: "Rules of AWS are not switched to counting but by name.",
    mutations: [
      {
        file: "infra/firewall/managed-rules.ts",
        remove: "      .filter((rule) => counted.includes(rule))\n",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/firewall/managed-rules.test.ts",
      title:
        "managed rules are against bad addresses, common attacks, known bad input and SQL injection, as AWS refuses them",
    },
  },
  {
    scenario: scenarios.monitoring,
    protection: "The rules that refuse a redirect to localhost refuse where nobody signs in from there.",
    mutations: [
      {
        file: "infra/sign-in/rules-against-localhost.ts",
        remove: '=== "localhost"',
        replaceBy: '!== ""',
      },
    ],
    test: {
      file: "tests/infra/sign-in/rules-against-localhost.test.ts",
      title: "rules against localhost are none otherwise",
    },
  },
];
