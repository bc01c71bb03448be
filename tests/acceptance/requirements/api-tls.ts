import type { Requirement } from "./requirement";
import { scenarios } from "./scenarios";

/** Requirements on TLS of the API. */
export const apiTls: readonly Requirement[] = [
  {
    scenario: scenarios.tls,
    protection: "The API refuses TLS below 1.2.",
    mutations: [
      {
        file: "infra/api/api-security-policy.ts",
        remove: '"SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09"',
        replaceBy: '"TLS_1_0"',
      },
    ],
    test: {
      file: "tests/infra/api/api-domain.test.ts",
      title: "api domain refuses TLS below 1.2",
    },
    policies: ["api-minimum-tls"],
    probe: "tls-1.0",
  },
  {
    scenario: scenarios.tls,
    protection: "With TLS 1.3 as the minimum, the API refuses TLS 1.2.",
    mutations: [
      {
        file: "infra/api/api-security-policy.ts",
        remove: '"SecurityPolicy_TLS13_1_3_2025_09"',
        replaceBy: '"SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09"',
      },
    ],
    test: {
      file: "tests/infra/api/api-domain.test.ts",
      title: "api domain refuses TLS 1.2 when the minimum is 1.3",
    },
    probe: "tls-modern",
    probedOn: { stack: "prod" },
  },
  {
    scenario: scenarios.tls,
    protection: "No stack can ask for TLS 1.1.",
    mutations: [
      {
        file: "infra/settings/settings-table.ts",
        remove: 'choice(["1.2", "1.3"])',
        replaceBy: 'choice(["1.2", "1.3", "1.1"])',
      },
    ],
    test: {
      file: "tests/infra/settings/settings.test.ts",
      title: "settings refuse TLS 1.1",
    },
  },
  {
    scenario: scenarios.tls,
    protection: "The API itself has a TLS policy of its own, as the default is TLS 1.0.",
    mutations: [
      {
        file: "infra/api/secure-api.ts",
        remove: "securityPolicy: apiSecurityPolicy(args.minimumTls),",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API refuses TLS below 1.2, which API Gateway takes by default",
    },
    policies: ["api-minimum-tls"],
    probe: "tls-1.0",
  },
  {
    scenario: scenarios.tls,
    protection: "The API's host has a TLS policy of its own.",
    mutations: [
      {
        file: "infra/api/api-domain.ts",
        remove: "securityPolicy: apiSecurityPolicy(args.minimumTls),",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/api-domain.test.ts",
      title: "api domain refuses TLS below 1.2",
    },
    probe: "tls-modern",
    probedOn: { stack: "prod" },
  },
  {
    scenario: scenarios.tls,
    protection: "The API refuses a host name in TLS that is not the one in HTTP.",
    mutations: [
      {
        file: "infra/api/secure-api.ts",
        remove: 'endpointAccessMode: "STRICT"',
        replaceBy: 'endpointAccessMode: "BASIC"',
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API refuses a host name in TLS that is not the one in HTTP",
    },
  },
  {
    scenario: scenarios.tls,
    protection: "The API's host refuses a host name in TLS that is not the one in HTTP.",
    mutations: [
      {
        file: "infra/api/api-domain.ts",
        remove: 'endpointAccessMode: "STRICT"',
        replaceBy: 'endpointAccessMode: "BASIC"',
      },
    ],
    test: {
      file: "tests/infra/api/api-domain.test.ts",
      title: "api domain refuses a host name in TLS that is not the one in HTTP",
    },
  },
  {
    scenario: scenarios.tls,
    protection: "The API answers on its own host alone, not on the one that AWS gives every API.",
    mutations: [
      {
        file: "infra/api/secure-api.ts",
        remove: "disableExecuteApiEndpoint: true",
        replaceBy: "disableExecuteApiEndpoint: false",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API refuses to answer on the host that AWS gives every API",
    },
    probe: "auth-default-endpoint",
  },
  {
    scenario: scenarios.tls,
    protection: "The API has a resource policy.",
    mutations: [
      {
        file: "infra/api/secure-api.ts",
        remove: "policy: apiResourcePolicy(routes, args.authorization.kind),",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API has the resource policy of its routes",
    },
  },
  {
    scenario: scenarios.tls,
    protection: "The resource policy denies whatever comes without TLS.",
    mutations: [
      {
        file: "infra/api/resource-policy.ts",
        remove: 'Condition: { Bool: { "aws:SecureTransport": "false" } },',
        replaceBy: 'Condition: { Bool: { "aws:SecureTransport": "never" } },',
      },
    ],
    test: {
      file: "tests/infra/api/resource-policy.test.ts",
      title: "api resource policy refuses every call without TLS",
    },
  },
  {
    scenario: scenarios.tls,
    protection: "A back end that is not a function is called over https alone.",
    mutations: [
      {
        file: "infra/settings/route.ts",
        remove: "/^https:\\/\\/([a-z0-9.-]+)",
        replaceBy: "/^https?:\\/\\/([a-z0-9.-]+)",
      },
    ],
    test: {
      file: "tests/infra/settings/settings.test.ts",
      title: "settings refuse a target without TLS",
    },
  },
  {
    scenario: scenarios.tls,
    protection: "The API's host leads to a stage that is there.",
    mutations: [
      {
        file: "infra/api/api-domain.ts",
        remove: "stageName: args.stageName",
        replaceBy: 'stageName: "v1"',
      },
    ],
    test: {
      file: "tests/infra/api/api-domain.test.ts",
      title: "api domain is mapped to a stage that is there",
    },
  },
];
