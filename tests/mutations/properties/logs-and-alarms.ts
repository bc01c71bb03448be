import type { SecurityProperty } from "../security-property";

/** Properties of what is noticed. */
export const logsAndAlarms: readonly SecurityProperty[] = [
  {
    property: "Every call of the API is logged.",
    mutations: [
      {
        file: "infra/api/add-stage.ts",
        remove: "accessLogSettings: { destinationArn: accessLog.arn, format: accessLogFormat },",
        replaceBy: "",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API logs every call as JSON, in a stage that tells back ends the trusted origins",
    },
  },
  {
    property: "The log says which TLS a call came over.",
    mutations: [
      { file: "infra/api/access-log.ts", remove: 'tlsVersion: "$context.tlsVersion",', replaceBy: "" },
    ],
    test: {
      file: "tests/infra/api/access-log.test.ts",
      title:
        "access log says which TLS was negotiated, who called, what was answered and what the firewall said",
    },
  },
  {
    property: "No log holds whole requests, tokens included.",
    mutations: [
      {
        file: "infra/api/add-stage.ts",
        remove: "dataTraceEnabled: false",
        replaceBy: "dataTraceEnabled: true",
      },
    ],
    test: {
      file: "tests/infra/api/secure-api.test.ts",
      title: "secure API limits all callers together, and logs no request's content",
    },
  },
  {
    property: "Calls over old TLS are counted.",
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
    property: "One call over old TLS is enough for an alarm.",
    mutations: [
      {
        file: "infra/monitoring/alarm-definitions.ts",
        remove: "threshold: 1,",
        replaceBy: "threshold: 1_000_000,",
      },
    ],
    test: {
      file: "tests/infra/monitoring/alarms.test.ts",
      title: "alarms are these, of the stack's region and of the edge",
    },
  },
  {
    property: "Alarms are passed on over TLS alone.",
    mutations: [
      { file: "infra/monitoring/topic-policy.ts", remove: 'Effect: "Deny"', replaceBy: 'Effect: "Allow"' },
    ],
    test: {
      file: "tests/infra/monitoring/topic-policy.test.ts",
      title: "topic policy lets alarms of this account publish, and nobody do anything without TLS",
    },
  },
];
