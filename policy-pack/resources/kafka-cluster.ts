import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A cluster of Managed Streaming for Kafka. */
export interface KafkaCluster {
  readonly clientBroker: Input;
  readonly inCluster: Input;
  readonly allowsStrangers: Input;
  /** `DISABLED` where nothing is said. */
  readonly publicAccess: Input;
}

/** Clusters of Managed Streaming for Kafka. */
export const kafkaCluster = resource<KafkaCluster>({
  "aws:msk/cluster:Cluster": view("clientAuthentication.unauthenticated"),
  "aws-native:msk:Cluster": view("clientAuthentication.unauthenticated.enabled"),
});

function view(allowsStrangers: string) {
  return (inputs: Input): KafkaCluster => ({
    clientBroker: inputs.read("encryptionInfo.encryptionInTransit.clientBroker"),
    inCluster: inputs.read("encryptionInfo.encryptionInTransit.inCluster"),
    allowsStrangers: inputs.read(allowsStrangers),
    publicAccess: inputs.read("brokerNodeGroupInfo.connectivityInfo.publicAccess.type"),
  });
}

/** A connector between Kafka and something else. */
export interface KafkaConnector {
  readonly encryptionType: Input;
}

/** Connectors of MSK Connect. */
export const kafkaConnector = resource<KafkaConnector>(
  under(["aws:mskconnect/connector:Connector", "aws-native:kafkaconnect:Connector"], (inputs: Input) => ({
    encryptionType: inputs.read("kafkaClusterEncryptionInTransit.encryptionType"),
  })),
);
