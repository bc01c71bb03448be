import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownObject } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(["aws:rds/parameterGroup:ParameterGroup", "aws:rds/clusterParameterGroup:ClusterParameterGroup"], {
      omitted: [],
      allowed: {
        "nothing said": { family: "mysql8.0" },
        "1.2": { family: "postgres16", parameters: [{ name: "ssl_min_protocol_version", value: "TLSv1.2" }] },
        "1.2 and 1.3": {
          family: "mysql8.0",
          parameters: [{ name: "tls_version", value: "TLSv1.2,TLSv1.3" }],
        },
      },
      denied: {
        "1.0": [
          { family: "postgres16", parameters: [{ name: "ssl_min_protocol_version", value: "TLSv1" }] },
          "parameters[0].value accepts versions older than TLS 1.2. Set it to TLSv1.2.",
        ],
        "1.1 in a list": [
          { family: "mysql5.7", parameters: [{ name: "tls_version", value: "TLSv1.1,TLSv1.2" }] },
          "parameters[0].value lists versions older than TLS 1.2. Set it to TLSv1.2,TLSv1.3.",
        ],
        "SQL Server, told to": [
          {
            family: "sqlserver-se-15.0",
            parameters: [
              { name: "rds.tls10", value: "enabled" },
              { name: "rds.tls11", value: "enabled" },
            ],
          },
          "parameters[0].value turns rds.tls10 on. Set it to disabled.",
          "parameters[1].value turns rds.tls11 on. Set it to disabled.",
        ],
      },
      undecided: {
        "an unknown value": [
          { family: "mysql8.0", parameters: [{ name: "tls_version", value: unknown }] },
          "parameters[0].value",
        ],
      },
    }),
    of(["aws-native:rds:DbParameterGroup", "aws-native:rds:DbClusterParameterGroup"], {
      omitted: [],
      allowed: { "1.2": { family: "mysql8.0", parameters: { tls_version: "TLSv1.2" } } },
      denied: {
        "1.1": [
          { family: "mysql8.0", parameters: { tls_version: "TLSv1.1" } },
          "parameters.tls_version lists versions older than TLS 1.2. Set it to TLSv1.2,TLSv1.3.",
        ],
      },
      undecided: { "unknown parameters": [{ family: "mysql8.0", parameters: unknownObject }, "parameters"] },
    }),
    of("aws:docdb/clusterParameterGroup:ClusterParameterGroup", {
      omitted: ["parameters leaves tls at enabled, which accepts TLS 1.0 and 1.1. Set tls to tls1.2+."],
      allowed: {
        "1.2 or newer": { family: "docdb5.0", parameters: [{ name: "tls", value: "tls1.2+" }] },
        FIPS: { family: "docdb5.0", parameters: [{ name: "tls", value: "fips-140-3" }] },
      },
      denied: {
        "enabled, which takes 1.0": [
          { family: "docdb5.0", parameters: [{ name: "tls", value: "enabled" }] },
          "parameters[0].value leaves tls at enabled, which accepts TLS 1.0 and 1.1. Set tls to tls1.2+.",
        ],
        "nothing said": [
          { family: "docdb5.0" },
          "parameters leaves tls at enabled, which accepts TLS 1.0 and 1.1. Set tls to tls1.2+.",
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
      omitted: ["parameters leaves tls at enabled, which accepts TLS 1.0 and 1.1. Set tls to tls1.2+."],
      allowed: { "1.3 or newer": { family: "docdb5.0", parameters: { tls: "tls1.3+" } } },
      denied: {
        enabled: [
          { family: "docdb5.0", parameters: { tls: "enabled" } },
          "parameters.tls leaves tls at enabled, which accepts TLS 1.0 and 1.1. Set tls to tls1.2+.",
        ],
      },
      undecided: { "unknown parameters": [{ family: "docdb5.0", parameters: unknownObject }, "parameters"] },
    }),
  ],
};
