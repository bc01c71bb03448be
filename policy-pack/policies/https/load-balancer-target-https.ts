import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { classicLoadBalancer, type ClassicLoadBalancer } from "../../resources/classic-load-balancer";
import { targetGroup, type TargetGroup } from "../../resources/target-group";

/** Behind a load balancer traffic crosses the VPC, which AWS does not encrypt between all kinds of machines. */
export const loadBalancerTargetHttps = definePolicy({
  name: "load-balancer-target-https",
  concern: "https",
  severity: "medium",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.3.3", "FSBP ELB.22"],
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html",
  description: "Load balancers reach their targets over HTTPS or TLS.",
  why: "The last stretch carries the same tokens and data as the first one.",
  remediation:
    "Give the target group the protocol HTTPS or TLS, and the listener of a classic one instanceProtocol HTTPS or SSL.",
  checks: [on(targetGroup, group), on(classicLoadBalancer, instances)],
});

function* group({ protocol, targetType }: TargetGroup): Findings {
  const kind = protocol.text()?.toUpperCase();
  const target = () => targetType.text()?.toLowerCase();
  if (kind === "HTTP" && target() !== "lambda") {
    yield `${protocol.path} is HTTP, so targets are reached in plain text. Set it to HTTPS.`;
  } else if (kind === "TCP" && target() !== "alb") {
    yield `${protocol.path} is TCP, so nothing here encrypts what targets get. Set it to TLS, unless clients and targets speak TLS to each other.`;
  }
}

const encryptedKinds: ReadonlyMap<string, string> = new Map([
  ["HTTP", "HTTPS"],
  ["TCP", "SSL"],
]);

function* instances(balancer: ClassicLoadBalancer): Findings {
  yield* balancer.eachListener(function* ({ protocol, instanceProtocol }) {
    const kind = instanceProtocol.textOrEmpty().toUpperCase();
    const encrypted = encryptedKinds.get(kind);
    if (protocol.textOrEmpty().toUpperCase() !== encrypted) return;
    yield `${instanceProtocol.path} is ${kind}, so instances are reached in plain text. Set it to ${encrypted}.`;
  });
}
