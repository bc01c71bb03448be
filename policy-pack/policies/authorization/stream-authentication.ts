import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { kafkaCluster, type KafkaCluster } from "../../resources/kafka-cluster";

/** A cluster may ask some clients who they are and let the others in all the same. */
export const streamAuthentication = definePolicy({
  name: "stream-authentication",
  concern: "auth",
  severity: "medium",
  level: "advisory",
  controls: ["NIST AC-3", "CWE-306"],
  url: "https://docs.aws.amazon.com/msk/latest/developerguide/kafka_apis_iam.html",
  description: "Kafka clusters let no client in that does not say who it is.",
  why: "Where strangers are let in, whoever reaches the brokers reads and writes every topic that no ACL closes.",
  remediation:
    "Set clientAuthentication.unauthenticated to false, and let clients sign in by IAM, SCRAM or TLS.",
  limits: "A cluster that says nothing of clientAuthentication is not judged.",
  checks: [on(kafkaCluster, closed)],
});

function* closed({ allowsStrangers }: KafkaCluster): Findings {
  if (allowsStrangers.flag() !== true) return;
  yield `${allowsStrangers.path} is true, so clients that do not say who they are may connect. Set it to false.`;
}
