import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownFlag } from "../../../support/policy-evaluate";

const withoutGroup =
  "transitEncryptionEnabled is not true, so connections are in plain text. Make it a ReplicationGroup with transitEncryptionEnabled true: a cluster of its own takes it for Memcached alone.";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(["aws:elasticache/replicationGroup:ReplicationGroup", "aws-native:elasticache:ReplicationGroup"], {
      omitted: ["transitEncryptionEnabled is not set, so connections are in plain text. Set it to true."],
      allowed: {
        on: { transitEncryptionEnabled: true, transitEncryptionMode: "required" },
        "a member of a global group": { globalReplicationGroupId: unknown },
      },
      denied: {
        off: [
          { transitEncryptionEnabled: false },
          "transitEncryptionEnabled leaves connections in plain text. Set it to true.",
        ],
        "nothing said": [
          { description: "d", nodeType: unknown },
          "transitEncryptionEnabled is not set, so connections are in plain text. Set it to true.",
        ],
        "on for those who ask": [
          { transitEncryptionEnabled: true, transitEncryptionMode: "preferred" },
          "transitEncryptionMode is preferred, so clients may still connect in plain text. Set it to required once all clients use TLS.",
        ],
      },
      undecided: {
        "an unknown switch": [{ transitEncryptionEnabled: unknownFlag }, "transitEncryptionEnabled"],
      },
      repaired: {
        off: { transitEncryptionEnabled: true },
        "nothing said": { description: "d", nodeType: unknown, transitEncryptionEnabled: true },
      },
    }),
    of("aws:elasticache/cluster:Cluster", {
      omitted: ["transitEncryptionEnabled is not set, so connections are in plain text. Set it to true."],
      allowed: {
        on: { engine: "memcached", transitEncryptionEnabled: true },
        "a member of a group": { replicationGroupId: unknown },
      },
      denied: {
        "nothing said": [
          { engine: "memcached" },
          "transitEncryptionEnabled is not set, so connections are in plain text. Set it to true.",
        ],
        "Redis without a group": [{ engine: "redis" }, withoutGroup],
        "Valkey without a group": [{ engine: "valkey", transitEncryptionEnabled: false }, withoutGroup],
      },
      undecided: {
        "an unknown switch": [{ transitEncryptionEnabled: unknownFlag }, "transitEncryptionEnabled"],
        "an unknown switch of Redis": [
          { engine: "redis", transitEncryptionEnabled: unknownFlag },
          "transitEncryptionEnabled",
        ],
      },
      repaired: { "nothing said": { engine: "memcached", transitEncryptionEnabled: true } },
    }),
    of("aws-native:elasticache:CacheCluster", {
      omitted: ["transitEncryptionEnabled is not set, so connections are in plain text. Set it to true."],
      allowed: { on: { transitEncryptionEnabled: true } },
      denied: {
        off: [
          { transitEncryptionEnabled: false },
          "transitEncryptionEnabled leaves connections in plain text. Set it to true.",
        ],
        "Redis without a group": [{ engine: "redis" }, withoutGroup],
      },
      undecided: {
        "an unknown switch": [{ transitEncryptionEnabled: unknownFlag }, "transitEncryptionEnabled"],
      },
      repaired: { off: { transitEncryptionEnabled: true } },
    }),
    of(
      [
        "aws:memorydb/cluster:Cluster",
        "aws:memorydb/multiRegionCluster:MultiRegionCluster",
        "aws-native:memorydb:Cluster",
        "aws-native:memorydb:MultiRegionCluster",
      ],
      {
        omitted: [],
        allowed: { "on by itself": { nodeType: "db.t4g.small" }, on: { tlsEnabled: true } },
        denied: {
          off: [{ tlsEnabled: false }, "tlsEnabled leaves connections in plain text. Set it to true."],
        },
        undecided: { "an unknown switch": [{ tlsEnabled: unknownFlag }, "tlsEnabled"] },
        repaired: { off: { tlsEnabled: true } },
      },
    ),
    of("aws:dax/cluster:Cluster", {
      omitted: ["clusterEndpointEncryptionType is not set, so connections are in plain text. Set it to TLS."],
      allowed: { TLS: { clusterEndpointEncryptionType: "TLS" } },
      denied: {
        none: [
          { clusterEndpointEncryptionType: "NONE" },
          "clusterEndpointEncryptionType leaves connections in plain text. Set it to TLS.",
        ],
        "nothing said": [
          { clusterName: "c" },
          "clusterEndpointEncryptionType is not set, so connections are in plain text. Set it to TLS.",
        ],
      },
      undecided: {
        "an unknown type": [{ clusterEndpointEncryptionType: unknown }, "clusterEndpointEncryptionType"],
      },
      repaired: {
        none: { clusterEndpointEncryptionType: "TLS" },
        "nothing said": { clusterName: "c", clusterEndpointEncryptionType: "TLS" },
      },
    }),
    of("aws:appsync/apiCache:ApiCache", {
      omitted: ["transitEncryptionEnabled is not set, so connections are in plain text. Set it to true."],
      allowed: { on: { transitEncryptionEnabled: true } },
      denied: {
        "nothing said": [
          { type: "LARGE" },
          "transitEncryptionEnabled is not set, so connections are in plain text. Set it to true.",
        ],
      },
      undecided: {
        "an unknown switch": [{ transitEncryptionEnabled: unknownFlag }, "transitEncryptionEnabled"],
      },
      repaired: { "nothing said": { type: "LARGE", transitEncryptionEnabled: true } },
    }),
  ],
};
