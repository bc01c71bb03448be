import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownList, unknownObject } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(["aws:rds/parameterGroup:ParameterGroup", "aws:rds/clusterParameterGroup:ClusterParameterGroup"], {
      omitted: [],
      allowed: {
        "PostgreSQL 16, which requires it": { family: "postgres16" },
        "PostgreSQL 14, told to": {
          family: "postgres14",
          parameters: [{ name: "rds.force_ssl", value: "1" }],
        },
        "MySQL, told to": {
          family: "mysql8.0",
          parameters: [{ name: "require_secure_transport", value: "ON" }],
        },
        "MariaDB 11.8, which requires it": { family: "mariadb11.8" },
        "Aurora PostgreSQL 17, which requires it": { family: "aurora-postgresql17" },
        "Oracle, which has no such parameter": { family: "oracle-ee-19" },
      },
      denied: {
        "PostgreSQL 14": [
          { family: "postgres14" },
          "parameters does not set rds.force_ssl, so connections without TLS are taken. Set rds.force_ssl to 1.",
        ],
        "PostgreSQL 16, told not to": [
          { family: "postgres16", parameters: [{ name: "rds.force_ssl", value: "0" }] },
          "parameters[0].value turns rds.force_ssl off, so connections without TLS are taken. Set it to 1.",
        ],
        "Aurora PostgreSQL 15": [
          { family: "aurora-postgresql15" },
          "parameters does not set rds.force_ssl, so connections without TLS are taken. Set rds.force_ssl to 1.",
        ],
        MySQL: [
          { family: "mysql8.0", parameters: [{ name: "max_connections", value: unknown }] },
          "parameters does not set require_secure_transport, so connections without TLS are taken. Set require_secure_transport to ON.",
        ],
        "MariaDB 11.8, told not to": [
          { family: "mariadb11.8", parameters: [{ name: "require_secure_transport", value: "OFF" }] },
          "parameters[0].value turns require_secure_transport off, so connections without TLS are taken. Set it to ON.",
        ],
        "SQL Server": [
          { family: "sqlserver-se-15.0" },
          "parameters does not set rds.force_ssl, so connections without TLS are taken. Set rds.force_ssl to 1.",
        ],
      },
      undecided: {
        "an unknown value": [
          { family: "mysql8.0", parameters: [{ name: "require_secure_transport", value: unknown }] },
          "parameters[0].value",
        ],
        "an unknown name": [
          { family: "mysql8.0", parameters: [{ name: unknown, value: "ON" }] },
          "parameters[0].name",
        ],
        "an unknown family": [{ family: unknown }, "family"],
      },
    }),
    of(["aws-native:rds:DbParameterGroup", "aws-native:rds:DbClusterParameterGroup"], {
      omitted: [],
      allowed: { "told to": { family: "mysql8.0", parameters: { require_secure_transport: "ON" } } },
      denied: {
        "told not to": [
          { family: "postgres16", parameters: { "rds.force_ssl": 0 } },
          'parameters["rds.force_ssl"] turns rds.force_ssl off, so connections without TLS are taken. Set it to 1.',
        ],
      },
      undecided: { "unknown parameters": [{ family: "mysql8.0", parameters: unknownObject }, "parameters"] },
    }),
    of("aws:redshift/parameterGroup:ParameterGroup", {
      omitted: [],
      allowed: {
        "a family that requires it": { family: "redshift-2.0" },
        "told to": { family: "redshift-1.0", parameters: [{ name: "require_ssl", value: "true" }] },
      },
      denied: {
        "the old family": [
          { family: "redshift-1.0" },
          "parameters does not set require_ssl, so connections without TLS are taken. Set require_ssl to true.",
        ],
        "told not to": [
          { family: "redshift-2.0", parameters: [{ name: "require_ssl", value: "false" }] },
          "parameters[0].value turns require_ssl off, so connections without TLS are taken. Set it to true.",
        ],
      },
      undecided: {
        "an unknown value": [
          { family: "redshift-1.0", parameters: [{ name: "require_ssl", value: unknown }] },
          "parameters[0].value",
        ],
      },
    }),
    of("aws-native:redshift:ClusterParameterGroup", {
      omitted: [],
      allowed: {
        "told to": {
          parameterGroupFamily: "redshift-1.0",
          parameters: [{ parameterName: "require_ssl", parameterValue: "true" }],
        },
      },
      denied: {
        "told not to": [
          {
            parameterGroupFamily: "redshift-1.0",
            parameters: [{ parameterName: "require_ssl", parameterValue: "false" }],
          },
          "parameters[0].parameterValue turns require_ssl off, so connections without TLS are taken. Set it to true.",
        ],
      },
      undecided: {
        "unknown parameters": [
          { parameterGroupFamily: "redshift-1.0", parameters: unknownList },
          "parameters",
        ],
      },
    }),
    of("aws:docdb/clusterParameterGroup:ClusterParameterGroup", {
      omitted: [],
      allowed: {
        "on by itself": { family: "docdb5.0" },
        "1.2 or newer": { family: "docdb5.0", parameters: [{ name: "tls", value: "tls1.2+" }] },
      },
      denied: {
        off: [
          { family: "docdb5.0", parameters: [{ name: "tls", value: "disabled" }] },
          "parameters[0].value turns tls off, so connections without TLS are taken. Set it to tls1.2+.",
        ],
      },
      undecided: {
        "an unknown value": [
          { family: "docdb5.0", parameters: [{ name: "tls", value: unknown }] },
          "parameters[0].value",
        ],
      },
    }),
    of("aws-native:docdb:DbClusterParameterGroup", {
      omitted: [],
      allowed: { on: { family: "docdb5.0", parameters: { tls: "enabled" } } },
      denied: {
        off: [
          { family: "docdb5.0", parameters: { tls: "disabled" } },
          "parameters.tls turns tls off, so connections without TLS are taken. Set it to tls1.2+.",
        ],
      },
      undecided: { "unknown parameters": [{ family: "docdb5.0", parameters: unknownObject }, "parameters"] },
    }),
    of(
      [
        "aws:neptune/clusterParameterGroup:ClusterParameterGroup",
        "aws:neptune/parameterGroup:ParameterGroup",
      ],
      {
        omitted: [],
        allowed: { "on by itself": { family: "neptune1.3" } },
        denied: {
          off: [
            { family: "neptune1.3", parameters: [{ name: "neptune_enforce_ssl", value: "0" }] },
            "parameters[0].value turns neptune_enforce_ssl off, so connections without TLS are taken. Set it to 1.",
          ],
        },
        undecided: {
          "an unknown value": [
            { family: "neptune1.3", parameters: [{ name: "neptune_enforce_ssl", value: unknown }] },
            "parameters[0].value",
          ],
        },
      },
    ),
    of("aws-native:neptune:DbClusterParameterGroup", {
      omitted: [],
      allowed: { on: { family: "neptune1.3", parameters: { neptune_enforce_ssl: 1 } } },
      denied: {
        off: [
          { family: "neptune1.3", parameters: { neptune_enforce_ssl: 0 } },
          "parameters.neptune_enforce_ssl turns neptune_enforce_ssl off, so connections without TLS are taken. Set it to 1.",
        ],
      },
      undecided: {
        "unknown parameters": [{ family: "neptune1.3", parameters: unknownObject }, "parameters"],
      },
    }),
    of(["aws:redshiftserverless/workgroup:Workgroup", "aws-native:redshiftserverless:Workgroup"], {
      omitted: [],
      allowed: {
        "TLS required": {
          workgroupName: "w",
          configParameters: [{ parameterKey: "require_ssl", parameterValue: "true" }],
        },
        "nothing said": {
          workgroupName: "w",
          configParameters: [{ parameterKey: "datestyle", parameterValue: "ISO" }],
        },
      },
      denied: {
        "TLS not required": [
          {
            workgroupName: "w",
            configParameters: [{ parameterKey: "require_ssl", parameterValue: "false" }],
          },
          "configParameters[0].parameterValue turns require_ssl off, so connections without TLS are taken. Set it to true.",
        ],
      },
      undecided: {
        "an unknown value": [
          {
            workgroupName: "w",
            configParameters: [{ parameterKey: "require_ssl", parameterValue: unknown }],
          },
          "configParameters[0].parameterValue",
        ],
      },
    }),
  ],
};
