import { tlsOnly } from "../../checks/tls-only";
import { queues, topics, type GuardedService } from "../../judges/iam/refuses-plain-http";
import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import {
  containerPolicy,
  fileSystemPolicy,
  queue,
  queuePolicy,
  topic,
  topicPolicy,
  type ResourcePolicy,
} from "../../resources/resource-policy";

const fileSystems: GuardedService = { action: "elasticfilesystem:ClientWrite", parts: [] };
const containers: GuardedService = { action: "mediastore:*", parts: [] };

/** A policy of its own that says nothing of transport leaves plain HTTP to whoever may call. */
export const messagingTlsOnly = definePolicy({
  name: "messaging-tls-only",
  concern: "https",
  severity: "medium",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.3.1", "CWE-319"],
  url: "https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html",
  description: "Policies of topics, queues and file systems refuse every call that does not come over TLS.",
  why: "A client that uses http:// by mistake sends messages and signatures in plain text.",
  remediation:
    'Add to the policy a Deny for Principal "*" under the condition Bool aws:SecureTransport "false".',
  limits: "A topic or queue without any policy lets in its own account alone, and is not judged.",
  checks: [
    on(topicPolicy, guarded(topics)),
    on(topic, guarded(topics)),
    on(queuePolicy, guarded(queues)),
    on(queue, guarded(queues)),
    on(fileSystemPolicy, guarded(fileSystems)),
    on(containerPolicy, guarded(containers)),
  ],
});

function guarded(service: GuardedService) {
  return ({ policy }: ResourcePolicy): Findings => tlsOnly(policy, service);
}
