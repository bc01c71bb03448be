import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(["aws:msk/cluster:Cluster", "aws-native:msk:Cluster"], {
      omitted: [],
      allowed: {
        "both, which is the default": {
          encryptionInfo: { encryptionInTransit: { clientBroker: "TLS", inCluster: true } },
        },
        "nothing said": { clusterName: "c" },
      },
      denied: {
        "both in plain text": [
          { encryptionInfo: { encryptionInTransit: { clientBroker: "PLAINTEXT", inCluster: false } } },
          "encryptionInfo.encryptionInTransit.clientBroker lets clients connect in plain text. Set it to TLS.",
          "encryptionInfo.encryptionInTransit.inCluster leaves what brokers exchange in plain text. Set it to true.",
        ],
        "plain text beside TLS": [
          { encryptionInfo: { encryptionInTransit: { clientBroker: "TLS_PLAINTEXT" } } },
          "encryptionInfo.encryptionInTransit.clientBroker lets clients connect in plain text. Set it to TLS.",
        ],
      },
      undecided: {
        "an unknown switch, and still judges the other": [
          { encryptionInfo: { encryptionInTransit: { clientBroker: unknown, inCluster: false } } },
          "encryptionInfo.encryptionInTransit.clientBroker",
          "encryptionInfo.encryptionInTransit.inCluster leaves what brokers exchange in plain text. Set it to true.",
        ],
      },
      repaired: {
        "both in plain text": {
          encryptionInfo: { encryptionInTransit: { clientBroker: "TLS", inCluster: true } },
        },
        "plain text beside TLS": { encryptionInfo: { encryptionInTransit: { clientBroker: "TLS" } } },
      },
    }),
    of(["aws:mskconnect/connector:Connector", "aws-native:kafkaconnect:Connector"], {
      omitted: [
        "kafkaClusterEncryptionInTransit.encryptionType is not set, so the connector reaches brokers in plain text. Set it to TLS.",
      ],
      allowed: { TLS: { kafkaClusterEncryptionInTransit: { encryptionType: "TLS" } } },
      denied: {
        "plain text": [
          { kafkaClusterEncryptionInTransit: { encryptionType: "PLAINTEXT" } },
          "kafkaClusterEncryptionInTransit.encryptionType lets the connector reach brokers in plain text. Set it to TLS.",
        ],
        "nothing said": [
          { kafkaConnectVersion: "2.7.1" },
          "kafkaClusterEncryptionInTransit.encryptionType is not set, so the connector reaches brokers in plain text. Set it to TLS.",
        ],
      },
      undecided: {
        "an unknown type": [
          { kafkaClusterEncryptionInTransit: { encryptionType: unknown } },
          "kafkaClusterEncryptionInTransit.encryptionType",
        ],
      },
      repaired: {
        "plain text": { kafkaClusterEncryptionInTransit: { encryptionType: "TLS" } },
        "nothing said": {
          kafkaConnectVersion: "2.7.1",
          kafkaClusterEncryptionInTransit: { encryptionType: "TLS" },
        },
      },
    }),
  ],
};
