import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownFlag, unknownObject } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(["aws:rds/proxy:Proxy", "aws-native:rds:DbProxy"], {
      omitted: ["requireTls is not set, so connections may be in plain text. Set it to true."],
      allowed: { required: { requireTls: true } },
      denied: {
        "not required": [
          { requireTls: false },
          "requireTls leaves connections in plain text. Set it to true.",
        ],
        "nothing said": [
          { name: "p", roleArn: unknown },
          "requireTls is not set, so connections may be in plain text. Set it to true.",
        ],
      },
      undecided: { "an unknown switch": [{ requireTls: unknownFlag }, "requireTls"] },
      repaired: {
        "not required": { requireTls: true },
        "nothing said": { name: "p", roleArn: unknown, requireTls: true },
      },
    }),
    of(["aws:dms/endpoint:Endpoint", "aws-native:dms:Endpoint"], {
      omitted: [],
      allowed: {
        "a certificate that is checked": { engineName: "mysql", sslMode: "verify-ca" },
        "a certificate that is checked with its name": { engineName: "mysql", sslMode: "verify-full" },
        "a bucket, which has no such choice": { engineName: "s3" },
      },
      denied: {
        none: [
          { engineName: "postgres", sslMode: "none" },
          "sslMode leaves connections in plain text. Set it to require.",
        ],
        "nothing said": [
          { engineName: "mysql", password: unknown },
          "sslMode is not set, so connections may be in plain text. Set it to require.",
        ],
      },
      undecided: {
        "an unknown mode": [{ engineName: "mysql", sslMode: unknown }, "sslMode"],
        "an unknown engine": [{ engineName: unknown, sslMode: "none" }, "engineName"],
      },
      repaired: {
        none: { engineName: "postgres", sslMode: "require" },
        "nothing said": { engineName: "mysql", password: unknown, sslMode: "require" },
      },
    }),
    of("aws:glue/connection:Connection", {
      omitted: [
        "connectionProperties.JDBC_ENFORCE_SSL is not set, so connections may be in plain text. Set it to true.",
      ],
      allowed: {
        enforced: { connectionProperties: { JDBC_ENFORCE_SSL: "true", PASSWORD: unknown } },
        "another kind": { connectionType: "NETWORK" },
      },
      denied: {
        "not enforced": [
          { connectionProperties: { JDBC_ENFORCE_SSL: "false" } },
          "connectionProperties.JDBC_ENFORCE_SSL leaves connections in plain text. Set it to true.",
        ],
        "nothing said": [
          { connectionType: "JDBC", connectionProperties: { USERNAME: "u" } },
          "connectionProperties.JDBC_ENFORCE_SSL is not set, so connections may be in plain text. Set it to true.",
        ],
      },
      undecided: { "unknown properties": [{ connectionProperties: unknownObject }, "connectionProperties"] },
      repaired: {
        "not enforced": { connectionProperties: { JDBC_ENFORCE_SSL: "true" } },
        "nothing said": {
          connectionType: "JDBC",
          connectionProperties: { USERNAME: "u", JDBC_ENFORCE_SSL: "true" },
        },
      },
    }),
    of("aws-native:glue:Connection", {
      omitted: [
        "connectionInput.connectionProperties.JDBC_ENFORCE_SSL is not set, so connections may be in plain text. Set it to true.",
      ],
      allowed: {
        enforced: {
          connectionInput: { connectionType: "JDBC", connectionProperties: { JDBC_ENFORCE_SSL: "true" } },
        },
      },
      denied: {
        "nothing said": [
          { connectionInput: { connectionType: "JDBC", connectionProperties: {} } },
          "connectionInput.connectionProperties.JDBC_ENFORCE_SSL is not set, so connections may be in plain text. Set it to true.",
        ],
      },
      undecided: { "an unknown input": [{ connectionInput: unknownObject }, "connectionInput"] },
      repaired: {
        "nothing said": {
          connectionInput: { connectionType: "JDBC", connectionProperties: { JDBC_ENFORCE_SSL: "true" } },
        },
      },
    }),
    of(["aws:quicksight/dataSource:DataSource", "aws-native:quicksight:DataSource"], {
      omitted: [],
      allowed: { "TLS by itself": { type: "MYSQL" }, "TLS said": { sslProperties: { disableSsl: false } } },
      denied: {
        "TLS turned off": [
          { type: "MYSQL", sslProperties: { disableSsl: true } },
          "sslProperties.disableSsl leaves connections in plain text. Set it to false.",
        ],
      },
      undecided: {
        "an unknown switch": [{ sslProperties: { disableSsl: unknownFlag } }, "sslProperties.disableSsl"],
      },
      repaired: { "TLS turned off": { type: "MYSQL", sslProperties: { disableSsl: false } } },
    }),
    of("aws:glue/connection:Connection", {
      omitted: [
        "connectionProperties.JDBC_ENFORCE_SSL is not set, so connections may be in plain text. Set it to true.",
      ],
      allowed: {
        "Kafka over TLS by itself": {
          connectionType: "KAFKA",
          connectionProperties: { KAFKA_BOOTSTRAP_SERVERS: unknown },
        },
        "a network": { connectionType: "NETWORK" },
      },
      denied: {
        "Kafka in plain text": [
          { connectionType: "KAFKA", connectionProperties: { KAFKA_SSL_ENABLED: "false" } },
          "connectionProperties.KAFKA_SSL_ENABLED leaves connections in plain text. Set it to true.",
        ],
      },
      undecided: {
        "an unknown switch": [
          { connectionType: "KAFKA", connectionProperties: { KAFKA_SSL_ENABLED: unknown } },
          "connectionProperties.KAFKA_SSL_ENABLED",
        ],
      },
      repaired: {
        "Kafka in plain text": {
          connectionType: "KAFKA",
          connectionProperties: { KAFKA_SSL_ENABLED: "true" },
        },
      },
    }),
    of("aws-native:glue:Connection", {
      omitted: [
        "connectionInput.connectionProperties.JDBC_ENFORCE_SSL is not set, so connections may be in plain text. Set it to true.",
      ],
      allowed: {
        "Kafka over TLS by itself": {
          connectionInput: {
            connectionType: "KAFKA",
            connectionProperties: { KAFKA_BOOTSTRAP_SERVERS: unknown },
          },
        },
        "a network": { connectionInput: { connectionType: "NETWORK" } },
      },
      denied: {
        "Kafka in plain text": [
          {
            connectionInput: {
              connectionType: "KAFKA",
              connectionProperties: { KAFKA_SSL_ENABLED: "false" },
            },
          },
          "connectionInput.connectionProperties.KAFKA_SSL_ENABLED leaves connections in plain text. Set it to true.",
        ],
      },
      undecided: {
        "an unknown switch": [
          {
            connectionInput: {
              connectionType: "KAFKA",
              connectionProperties: { KAFKA_SSL_ENABLED: unknown },
            },
          },
          "connectionInput.connectionProperties.KAFKA_SSL_ENABLED",
        ],
      },
      repaired: {
        "Kafka in plain text": {
          connectionInput: { connectionType: "KAFKA", connectionProperties: { KAFKA_SSL_ENABLED: "true" } },
        },
      },
    }),
  ],
};
