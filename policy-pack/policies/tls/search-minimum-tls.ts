import { mended, tlsAtLeast, type TlsRemedy } from "../../checks/tls-at-least";
import type { Findings } from "../../kit/input/finding";
import { repairable } from "../../kit/input/repairable";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { searchDomain, type SearchDomain } from "../../resources/search-domain";

const recommended = "Policy-Min-TLS-1-2-2019-07";

/** No policy of these services leaves TLS 1.2 out, so there is no stricter floor to configure. */
export const searchMinimumTls = definePolicy({
  name: "search-minimum-tls",
  concern: "tls",
  severity: "high",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.1.1", "FSBP Opensearch.8", "FSBP ES.8", "CWE-326"],
  url: "https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DomainEndpointOptions.html",
  description: "Search domains accept TLS 1.2 or newer, and nothing without TLS.",
  why: "TLS 1.0 and 1.1 can be broken, and a domain that accepts them lets an attacker choose them.",
  remediation: `Set tlsSecurityPolicy to ${recommended}, or to a newer one such as Policy-Min-TLS-1-2-PFS-2023-10 where the service has it.`,
  checks: [on(searchDomain, negotiation, enforcement)],
});

function* negotiation({ tlsSecurityPolicy: place }: SearchDomain): Findings {
  const remedy: TlsRemedy = { text: `Set it to ${recommended}.`, set: { place, value: recommended } };
  if (place.isSet()) yield* tlsAtLeast(place, "search", "1.2", remedy);
  else
    yield mended(
      `${place.path} is not set, so the domain may accept TLS 1.0 and 1.1. ${remedy.text}`,
      remedy,
    );
}

/** What a policy demands of TLS is no use to whoever comes without it. */
function* enforcement({ tlsSecurityPolicy, enforceHttps, isEnforcedByDefault }: SearchDomain): Findings {
  if (!tlsSecurityPolicy.isSet()) return;
  if (enforceHttps.isSet() ? enforceHttps.flag() : isEnforcedByDefault()) return;
  yield repairable(
    `${tlsSecurityPolicy.path} governs nothing while clients may come without TLS. Set ${enforceHttps.path} to true.`,
    enforceHttps,
    true,
  );
}
