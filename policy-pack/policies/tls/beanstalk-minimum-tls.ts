import { tlsAtLeast } from "../../checks/tls-at-least";
import { isBelow, tlsVersionNamed } from "../../judges/tls/tls-version";
import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { minimumTls } from "../../kit/settings/shared-settings";
import {
  beanstalkEnvironment,
  type BeanstalkEnvironment,
  type BeanstalkOption,
} from "../../resources/beanstalk-environment";

const recommended = {
  "1.2": "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
  "1.3": "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09",
} as const;

/** A listener whose options name no policy gets the load balancer's default, which accepts TLS 1.0. */
export const beanstalkMinimumTls = definePolicy({
  name: "beanstalk-minimum-tls",
  concern: "tls",
  severity: "high",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.1.1", "CWE-326"],
  url: "https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html",
  description: "HTTPS listeners of Elastic Beanstalk environments accept TLS 1.2 or newer.",
  why: "TLS 1.0 and 1.1 can be broken, and a listener that accepts them lets an attacker choose them.",
  remediation: `Set SSLPolicy in aws:elbv2:listener:443 to ${recommended["1.2"]}.`,
  settings: { minimum: minimumTls },
  checks: [on(beanstalkEnvironment, negotiation)],
});

function* negotiation(
  environment: BeanstalkEnvironment,
  { minimum }: { readonly minimum: "1.2" | "1.3" },
): Findings {
  const { known, open } = environment.options();
  yield* open;
  const remedy = { text: `Set SSLPolicy to ${recommended[minimum]}.` };
  yield* each(known, function* ({ namespace, name, value }) {
    if (namespace.startsWith("aws:elbv2:listener:") && name === "sslpolicy") {
      yield* tlsAtLeast(value, "loadBalancing", minimum, remedy);
    } else if (namespace.startsWith("aws:elb:policies:") && name === "sslreferencepolicy") {
      yield* tlsAtLeast(value, "loadBalancing", "1.2", {
        text: "Set it to ELBSecurityPolicy-TLS-1-2-2017-01.",
      });
    } else if (namespace.startsWith("aws:elb:policies:") && name === "sslprotocols") {
      if (!namesOldVersion(value.textOrEmpty())) return;
      yield `${value.path} lists protocols older than TLS 1.2. Set it to Protocol-TLSv1.2.`;
    } else if (namespace.startsWith("aws:elbv2:listener:") && name === "protocol") {
      const hasPolicy = known.some((other) => other.namespace === namespace && other.name === "sslpolicy");
      if (hasPolicy || value.text()?.toUpperCase() !== "HTTPS") return;
      yield `${value.path} is HTTPS without an SSLPolicy beside it, so TLS 1.0 and 1.1 are accepted. ${remedy.text}`;
    } else if (namespace.startsWith("aws:elb:listener") && name === "listenerprotocol") {
      const protocol = value.textOrEmpty().toUpperCase();
      if (!["HTTPS", "SSL"].includes(protocol) || known.some(isClassicPolicy)) return;
      yield `${value.path} is ${protocol} without a policy, so TLS 1.0 and 1.1 are accepted. Set SSLReferencePolicy in aws:elb:policies:tls to ELBSecurityPolicy-TLS-1-2-2017-01, and LoadBalancerPorts beside it.`;
    }
  });
}

function namesOldVersion(list: string): boolean {
  return list.split(",").some((name) => {
    const version = tlsVersionNamed(name);
    return version !== undefined && isBelow(version, "1.2");
  });
}

function isClassicPolicy({ namespace, name }: BeanstalkOption): boolean {
  return namespace.startsWith("aws:elb:policies:") && name.startsWith("ssl");
}
