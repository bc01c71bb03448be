import { mended, tlsAtLeast, type TlsRemedy } from "../../checks/tls-at-least";
import type { Findings } from "../../kit/input/finding";
import { surely } from "../../kit/input/surely";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { minimumTls } from "../../kit/settings/shared-settings";
import { userPoolDomain, type UserPoolDomain } from "../../resources/user-pool-domain";

const recommended = { "1.2": "TLS_V1_2_2021", "1.3": "TLS_V1_3_2025" } as const;

/** Managed login, version 2, refuses to work below TLS 1.2; the classic hosted pages may accept TLS 1.0. */
export const signInDomainMinimumTls = definePolicy({
  name: "sign-in-domain-minimum-tls",
  concern: "tls",
  severity: "critical",
  controls: ["NIST SC-8", "PCI DSS 4.2.1", "ASVS 5.0 12.1.1", "CWE-326"],
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html",
  description: "Custom domains of user pools accept TLS 1.2 or newer.",
  why: "Passwords and tokens pass through this domain, and TLS 1.0 and 1.1 can be broken.",
  remediation: `Set managedLoginVersion to 2, and customDomainConfig.securityPolicy to ${recommended["1.2"]} where the provider has it.`,
  settings: { minimum: minimumTls },
  checks: [on(userPoolDomain, negotiation)],
});

function* negotiation(
  { certificate, managedLoginVersion: version, securityPolicy }: UserPoolDomain,
  { minimum }: { readonly minimum: "1.2" | "1.3" },
): Findings {
  if (!certificate.isSet()) return;
  const isManaged = () => version.text() === "2";
  if (securityPolicy !== undefined) {
    const value = recommended[minimum];
    const remedy: TlsRemedy = { text: `Set it to ${value}.`, set: { place: securityPolicy, value } };
    yield* tlsAtLeast(securityPolicy, "cognito", minimum, remedy);
    if (securityPolicy.isSet() || (minimum === "1.2" && isManaged())) return;
    const oldest = surely(isManaged) ? "TLS 1.2" : "TLS 1.0";
    yield mended(
      `${securityPolicy.path} is not set, so the domain may accept ${oldest}. ${remedy.text}`,
      remedy,
    );
  } else if (!isManaged()) {
    yield `${version.path} is not 2, so the custom domain may accept TLS 1.0. Set it to 2.`;
  }
}
