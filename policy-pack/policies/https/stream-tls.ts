import { expected } from "../../checks/expected";
import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import {
  kafkaCluster,
  kafkaConnector,
  type KafkaCluster,
  type KafkaConnector,
} from "../../resources/kafka-cluster";

/** Left out, a cluster encrypts both; a connector does not. */
export const streamTls = definePolicy({
  name: "stream-tls",
  concern: "https",
  severity: "high",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.3.1", "CWE-319"],
  url: "https://docs.aws.amazon.com/msk/latest/developerguide/msk-encryption.html",
  description:
    "Kafka clusters take connections over TLS only, encrypt what brokers exchange, and are reached so by connectors.",
  why: "Messages and passwords in plain text can be read and changed on their way.",
  remediation: "Set encryptionInTransit.clientBroker to TLS and inCluster to true, or leave both out.",
  checks: [on(kafkaCluster, clients, brokers), on(kafkaConnector, connector)],
});

function* clients({ clientBroker }: KafkaCluster): Findings {
  yield* expected(clientBroker, { safe: ["tls"], wrong: "lets clients connect in plain text", set: "TLS" });
}

function* brokers({ inCluster }: KafkaCluster): Findings {
  yield* expected(inCluster, {
    safe: ["true"],
    wrong: "leaves what brokers exchange in plain text",
    set: true,
  });
}

function* connector({ encryptionType }: KafkaConnector): Findings {
  yield* expected(encryptionType, {
    safe: ["tls"],
    wrong: "lets the connector reach brokers in plain text",
    unset: "the connector reaches brokers in plain text",
    set: "TLS",
  });
}
