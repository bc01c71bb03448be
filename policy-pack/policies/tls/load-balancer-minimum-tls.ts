import type { TlsVersion } from "../../catalogues/tls/tls-catalogue";
import { mended, tlsAtLeast, type TlsRemedy } from "../../checks/tls-at-least";
import { tlsPolicyOf } from "../../judges/tls/tls-policy-of";
import { isBelow } from "../../judges/tls/tls-version";
import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { surely } from "../../kit/input/surely";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { minimumTls } from "../../kit/settings/shared-settings";
import { listener, type Listener } from "../../resources/listener";

/** The policies that AWS recommends, by the oldest version that they accept. */
const recommended = {
  "1.2": "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
  "1.3": "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09",
} as const;

/** Only the console chooses a policy: left out, a listener gets ELBSecurityPolicy-2016-08, which accepts TLS 1.0. */
export const loadBalancerMinimumTls = definePolicy({
  name: "load-balancer-minimum-tls",
  concern: "tls",
  severity: "critical",
  controls: ["NIST SC-8", "PCI DSS 4.2.1", "ASVS 5.0 12.1.1", "FSBP ELB.17", "CWE-326"],
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html",
  description: "HTTPS and TLS listeners accept TLS 1.2 or newer, or only 1.3 where that is configured.",
  why: "TLS 1.0 and 1.1 can be broken, and a listener that accepts them lets an attacker choose them.",
  remediation: `Set sslPolicy to ${recommended["1.2"]}.`,
  settings: { minimum: minimumTls },
  checks: [on(listener, negotiation)],
});

function* negotiation(of: Listener, { minimum }: { readonly minimum: "1.2" | "1.3" }): Findings {
  if (surely(() => isSafe(of.sslPolicy, minimum)) || !["HTTPS", "TLS"].some((kind) => kind === of.kind()))
    return;
  const name = recommended[minimum];
  const remedy: TlsRemedy = { text: `Set it to ${name}.`, set: { place: of.sslPolicy, value: name } };
  if (of.sslPolicy.isSet()) {
    yield* tlsAtLeast(of.sslPolicy, "loadBalancing", minimum, remedy);
  } else {
    yield mended(
      `${of.sslPolicy.path} is not set, so the listener gets ELBSecurityPolicy-2016-08 and accepts TLS 1.0 and 1.1. ${remedy.text}`,
      remedy,
    );
  }
}

function isSafe(sslPolicy: Input, minimum: TlsVersion): boolean {
  const oldest = tlsPolicyOf("loadBalancing", sslPolicy.textOrEmpty())?.minimum;
  return oldest !== undefined && !isBelow(oldest, minimum);
}
