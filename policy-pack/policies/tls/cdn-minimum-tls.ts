import { mended, tlsAtLeast, type TlsRemedy } from "../../checks/tls-at-least";
import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { minimumTls } from "../../kit/settings/shared-settings";
import { distribution, type Distribution } from "../../resources/distribution";

/** The newest policies, by the oldest version that they accept. */
const recommended = { "1.2": "TLSv1.2_2021", "1.3": "TLSv1.3_2025" } as const;

/** With its default certificate CloudFront accepts TLS 1.0, whatever minimum is written beside it. */
export const cdnMinimumTls = definePolicy({
  name: "cdn-minimum-tls",
  concern: "tls",
  severity: "critical",
  controls: ["NIST SC-8", "PCI DSS 4.2.1", "ASVS 5.0 12.1.1", "FSBP CloudFront.15", "CWE-326"],
  url: "https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ViewerCertificate.html",
  description: "CloudFront accepts TLS 1.2 or newer from viewers, or only 1.3 where that is configured.",
  why: "TLS 1.0 and 1.1 can be broken, and a distribution that accepts them lets an attacker choose them.",
  remediation: `Give the distribution a certificate of its own, and set viewerCertificate.minimumProtocolVersion to ${recommended["1.2"]}.`,
  settings: { minimum: minimumTls },
  checks: [on(distribution, negotiation)],
});

function* negotiation(of: Distribution, { minimum }: { readonly minimum: "1.2" | "1.3" }): Findings {
  const place = of.minimumProtocolVersion;
  const name = recommended[minimum];
  if (!of.ownCertificate().isSet()) {
    yield `${of.viewerCertificate.path} has no certificate of its own, so CloudFront's default one holds and TLS 1.0 is accepted. Set acmCertificateArn, sslSupportMethod sni-only and minimumProtocolVersion ${name}.`;
    return;
  }
  const remedy: TlsRemedy = { text: `Set it to ${name}.`, set: { place, value: name } };
  if (place.isSet()) yield* tlsAtLeast(place, "cloudfront", minimum, remedy);
  else yield mended(`${place.path} is not set, so viewers may use TLS 1.0. ${remedy.text}`, remedy);
}
