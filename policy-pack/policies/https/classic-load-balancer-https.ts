import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { classicLoadBalancer, type ClassicLoadBalancer } from "../../resources/classic-load-balancer";

/** A classic load balancer cannot redirect: what it takes over HTTP, it passes on. */
export const classicLoadBalancerHttps = definePolicy({
  name: "classic-load-balancer-https",
  concern: "https",
  severity: "critical",
  controls: ["NIST SC-8", "PCI DSS 4.2.1", "ASVS 5.0 12.2.1", "FSBP ELB.3", "CWE-319"],
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-listener-config.html",
  description: "Classic load balancers take connections over HTTPS or SSL only.",
  why: "What a client sends over plain HTTP or TCP, tokens included, can be read and changed on its way.",
  remediation: "Give each listener lbProtocol HTTPS or SSL, and a certificate in sslCertificateId.",
  checks: [on(classicLoadBalancer, listeners)],
});

function* listeners(balancer: ClassicLoadBalancer): Findings {
  yield* balancer.eachListener(function* ({ protocol }) {
    const kind = protocol.text()?.toUpperCase();
    if (kind === undefined || !["HTTP", "TCP"].includes(kind)) return;
    yield `${protocol.path} is ${kind}, which is not encrypted. Set it to ${kind === "HTTP" ? "HTTPS" : "SSL"}, with an sslCertificateId.`;
  });
}
