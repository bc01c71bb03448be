import { tlsAtLeast } from "../../checks/tls-at-least";
import { isBelow, tlsVersionNamed } from "../../judges/tls/tls-version";
import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { some } from "../../kit/input/some";
import { acrossStack, on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import type { Stack, StackResource } from "../../kit/policy/stack";
import {
  classicLoadBalancer,
  classicNegotiation,
  type ClassicLoadBalancer,
  type ClassicNegotiation,
  type ClassicProtocols,
} from "../../resources/classic-load-balancer";

const remedy = "Set the attribute Reference-Security-Policy to ELBSecurityPolicy-TLS-1-2-2017-01.";

/** Without a policy of its own, a listener gets ELBSecurityPolicy-2016-08. Classic load balancers know no TLS 1.3. */
export const classicLoadBalancerMinimumTls = definePolicy({
  name: "classic-load-balancer-minimum-tls",
  concern: "tls",
  severity: "critical",
  controls: ["NIST SC-8", "PCI DSS 4.2.1", "ASVS 5.0 12.1.1", "CWE-326"],
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-security-policy-table.html",
  description: "Classic load balancers accept TLS 1.2 only.",
  why: "SSL 3.0, TLS 1.0 and 1.1 can be broken, and a listener that accepts them lets an attacker choose them.",
  remediation: `Give the load balancer an SslNegotiationPolicy. ${remedy}`,
  checks: [on(classicNegotiation, protocols), on(classicLoadBalancer, ownProtocols)],
  stackChecks: [acrossStack(classicLoadBalancer, withoutPolicy)],
});

function* protocols({ eachAttribute, isAboutTls }: ClassicProtocols): Findings {
  if (!isAboutTls()) return;
  yield* eachAttribute(function* (nameOf, value) {
    const name = nameOf.textOrEmpty();
    if (name === "Reference-Security-Policy") {
      yield* tlsAtLeast(value, "loadBalancing", "1.2", { text: remedy });
      return;
    }
    const version = tlsVersionNamed(name);
    if (version === undefined || !isBelow(version, "1.2") || value.flag() !== true) return;
    yield `${value.path} turns ${name} on. Set it to false, and Protocol-TLSv1.2 to true.`;
  });
}

function* ownProtocols(balancer: ClassicLoadBalancer): Findings {
  yield* each(balancer.ownPolicies(), protocols);
}

function* withoutPolicy(balancer: StackResource<ClassicLoadBalancer>, stack: Stack): Findings {
  const { things, open } = stack.referring(balancer, classicNegotiation, ({ loadBalancer }) => loadBalancer);
  yield* balancer.view.eachListener(function* (listener) {
    const { protocol, port } = listener;
    if (!["HTTPS", "SSL"].includes(protocol.textOrEmpty().toUpperCase())) return;
    if (some(balancer.view.ownPolicies(), (own) => own.isFor(listener) && own.isAboutTls())) return;
    if (some(things, ({ view }) => view.isAboutTls() && isFor(view, port))) return;
    if (open.length > 0) yield* open;
    else {
      yield `${protocol.path} is negotiated by ELBSecurityPolicy-2016-08, since no policy is set, and accepts TLS 1.0 and 1.1. Add an SslNegotiationPolicy. ${remedy}`;
    }
  });
}

function isFor(policy: ClassicNegotiation, port: Input): boolean {
  return policy.port === undefined || policy.port.number() === port.number();
}
