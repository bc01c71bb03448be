import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { appService, type AppService } from "../../resources/app-service";
import { kafkaCluster, type KafkaCluster } from "../../resources/kafka-cluster";
import { messageBroker, type MessageBroker } from "../../resources/message-broker";
import { searchSecurityPolicy, type SearchSecurityPolicy } from "../../resources/search-security-policy";

/** App Runner asks nobody who they are, and is open to the internet unless something else is said. */
export const serviceIngressPrivate = definePolicy({
  name: "service-ingress-private",
  concern: "auth",
  severity: "medium",
  level: "advisory",
  controls: ["NIST AC-3", "NIST SC-7", "CWE-306"],
  url: "https://docs.aws.amazon.com/apprunner/latest/dg/network-pl.html",
  description:
    "Services of App Runner, collections of OpenSearch Serverless and brokers of Kafka and Amazon MQ are reached from a VPC, not from the internet.",
  why: "On the internet anyone may try every call, and App Runner does not even ask who they are.",
  remediation:
    "Let a VPC alone reach it: isPubliclyAccessible false with a VPC ingress connection, AllowFromPublic false with SourceVPCEs, publicAccess DISABLED, publiclyAccessible false.",
  limits:
    "A service that asks each caller who they are by its own code may be public on purpose, and needs an exemption.",
  checks: [
    on(appService, service),
    on(searchSecurityPolicy, collections),
    on(kafkaCluster, brokers),
    on(messageBroker, broker),
  ],
});

function* service({ isPublic }: AppService): Findings {
  if (isPublic.flag() === false) return;
  const is = isPublic.isSet() ? "true" : "not set";
  yield `${isPublic.path} is ${is}, so the internet reaches the service, which asks nobody who they are. Set it to false, and make a VPC ingress connection.`;
}

function* collections({ type, policy }: SearchSecurityPolicy): Findings {
  if (type.text() !== "network") return;
  yield* each(policy.document().itemOrItems(), function* (rules) {
    const isPublic = rules.read("AllowFromPublic");
    if (isPublic.flag() !== true) return;
    yield `${isPublic.path} is true, so the internet reaches the collections. Set it to false, and name the endpoints in SourceVPCEs.`;
  });
}

function* brokers({ publicAccess }: KafkaCluster): Findings {
  if ((publicAccess.text() ?? "DISABLED") === "DISABLED") return;
  yield `${publicAccess.path} is not DISABLED, so the internet reaches the brokers. Set it to DISABLED, and let clients in by a VPC connection.`;
}

function* broker({ isPublic }: MessageBroker): Findings {
  if (isPublic.flag() !== true) return;
  yield `${isPublic.path} is true, so the internet reaches the broker. Set it to false, and let clients in from its VPC.`;
}
