import type { SecurityProperty } from "../security-property";

/** Properties of the TLS of the API. */
export const apiTls: readonly SecurityProperty[] = [
  {
    property: "The API refuses TLS below 1.2.",
    mutations: [
      {
        file: "infra/api/api-security-policy.ts",
        remove: '"SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09"',
        replaceBy: '"TLS_1_0"',
      },
    ],
    test: {
      file: "tests/infra/api/api-domain.test.ts",
      title:
        "api domain is regional, with strict access, an enhanced security policy and the API's certificate",
    },
    policy: "api-minimum-tls",
  },
  {
    property: "With TLS 1.3 as the minimum, the API refuses TLS 1.2.",
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
  },
  {
    property: "No stack can ask for TLS 1.1.",
    mutations: [
      {
        file: "infra/settings/settings-table.ts",
        remove: 'choice(["1.2", "1.3"])',
        replaceBy: 'choice(["1.2", "1.3", "1.1"])',
      },
    ],
    test: { file: "tests/infra/settings/settings.test.ts", title: "settings refuse TLS 1.1" },
  },
  {
    property: "The API itself has a TLS policy of its own, as the default is TLS 1.0.",
    mutations: [
      {
        file: "infra/api/secure-api.ts",
        remove: "securityPolicy: apiSecurityPolicy(args.minimumTls),",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title:
        "secure API is regional, strict, of an enhanced security policy, and refuses its default endpoint",
    },
    policy: "api-minimum-tls",
  },
  {
    property: "The API's host has a TLS policy of its own.",
    mutations: [
      {
        file: "infra/api/api-domain.ts",
        remove: "securityPolicy: apiSecurityPolicy(args.minimumTls),",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/api-domain.test.ts",
      title:
        "api domain is regional, with strict access, an enhanced security policy and the API's certificate",
    },
  },
  {
    property: "The API refuses a host name in TLS that is not the one in HTTP.",
    mutations: [
      {
        file: "infra/api/secure-api.ts",
        remove: 'endpointAccessMode: "STRICT"',
        replaceBy: 'endpointAccessMode: "BASIC"',
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title:
        "secure API is regional, strict, of an enhanced security policy, and refuses its default endpoint",
    },
  },
  {
    property: "The API's host refuses a host name in TLS that is not the one in HTTP.",
    mutations: [
      {
        file: "infra/api/api-domain.ts",
        remove: 'endpointAccessMode: "STRICT"',
        replaceBy: 'endpointAccessMode: "BASIC"',
      },
    ],
    test: {
      file: "tests/infra/api/api-domain.test.ts",
      title:
        "api domain is regional, with strict access, an enhanced security policy and the API's certificate",
    },
  },
  {
    property: "The API answers on its own host alone, not on the one that AWS gives every API.",
    mutations: [
      {
        file: "infra/api/secure-api.ts",
        remove: "disableExecuteApiEndpoint: true",
        replaceBy: "disableExecuteApiEndpoint: false",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title:
        "secure API is regional, strict, of an enhanced security policy, and refuses its default endpoint",
    },
  },
  {
    property: "The API has a resource policy.",
    mutations: [
      { file: "infra/api/secure-api.ts", remove: "policy: apiResourcePolicy(routes),", replaceBy: "" },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title:
        "secure API is regional, strict, of an enhanced security policy, and refuses its default endpoint",
    },
  },
  {
    property: "The resource policy denies whatever comes without TLS.",
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
    property: "A back end that is not a function is called over https alone.",
    mutations: [
      {
        file: "infra/settings/route.ts",
        remove: "/^https:\\/\\/([a-z0-9.-]+)",
        replaceBy: "/^https?:\\/\\/([a-z0-9.-]+)",
      },
    ],
    test: { file: "tests/infra/settings/settings.test.ts", title: "settings refuse a target without TLS" },
  },
];
