import type { Requirement } from "./requirement";
import { scenarios } from "./scenarios";

/** Requirements on what is noticed. */
export const logsAndAlarms: readonly Requirement[] = [
  {
    scenario: scenarios.monitoring,
    protection: "Every call of the API is logged.",
    mutations: [
      {
        file: "infra/api/add-stage.ts",
        remove: "accessLogSettings: { destinationArn: accessLog.arn, format: accessLogFormat },",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API logs every call as JSON, for as long as logs are kept",
    },
  },
  {
    scenario: scenarios.monitoring,
    protection: "The log says which TLS a call came over.",
    mutations: [
      {
        file: "infra/api/access-log.ts",
        remove: 'tlsVersion: "$context.tlsVersion",',
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/access-log.test.ts",
      title:
        "access log says which TLS was negotiated, who called, what was answered and what the firewall said",
    },
  },
  {
    scenario: scenarios.monitoring,
    protection: "No log holds whole requests, tokens included.",
    mutations: [
      {
        file: "infra/api/add-stage.ts",
        remove: "dataTraceEnabled: false",
        replaceBy: "dataTraceEnabled: true",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API logs no request's content",
    },
  },
  {
    scenario: scenarios.monitoring,
    protection: "Calls over old TLS are counted.",
    mutations: [
      {
        file: "infra/api/access-log-filters.ts",
        remove: '["TLSv1.2", "TLSv1.3"]',
        replaceBy: '["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"]',
      },
    ],
    test: {
      file: "tests/infra/api/access-log-filters.test.ts",
      title: "access log filters count what is below TLS 1.2, refused, or blocked",
    },
  },
  {
    scenario: scenarios.monitoring,
    protection: "One call over old TLS is enough for an alarm.",
    mutations: [
      {
        file: "infra/monitoring/alarm-definitions.ts",
        remove: "threshold: 1,",
        replaceBy: "threshold: 1_000_000,",
      },
    ],
    test: {
      file: "tests/infra/monitoring/alarm-definitions.test.ts",
      title: "alarm definitions tell of one call over TLS below the floor",
    },
  },
  {
    scenario: scenarios.monitoring,
    protection: "Alarms are passed on over TLS alone.",
    mutations: [
      {
        file: "infra/monitoring/topic-policy.ts",
        remove: 'Effect: "Deny"',
        replaceBy: 'Effect: "Allow"',
      },
    ],
    test: {
      file: "tests/infra/monitoring/topic-policy.test.ts",
      title: "topic policy lets alarms of this account publish, and nobody do anything without TLS",
    },
  },
  {
    scenario: scenarios.monitoring,
    protection: "What API Gateway logs by itself ends with its time and with the stack.",
    mutations: [
      {
        file: "infra/api/add-stage.ts",
        remove: "dependsOn: [executionLog, ...(account === undefined ? [] : [account])]",
        replaceBy: "dependsOn: account === undefined ? [] : [account]",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title:
        "secure API owns the log that API Gateway would make by itself, and has it before the stage needs it",
    },
  },
  {
    scenario: scenarios.monitoring,
    protection: "The logs of other APIs do not end with this stack.",
    mutations: [
      {
        file: "infra/api/api-gateway-account.ts",
        remove: ", retainOnDelete: true",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/api-gateway-account.test.ts",
      title: "API Gateway account outlives the stack, as every API of the region logs with it",
    },
  },
];
