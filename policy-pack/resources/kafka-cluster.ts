import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A cluster of Managed Streaming for Kafka. */
export interface KafkaCluster {
  readonly clientBroker: Input;
  readonly inCluster: Input;
}

/** Clusters of Managed Streaming for Kafka. */
export const kafkaCluster = resource<KafkaCluster>(
  under(["aws:msk/cluster:Cluster", "aws-native:msk:Cluster"], (inputs: Input) => ({
    clientBroker: inputs.read("encryptionInfo.encryptionInTransit.clientBroker"),
    inCluster: inputs.read("encryptionInfo.encryptionInTransit.inCluster"),
  })),
);
