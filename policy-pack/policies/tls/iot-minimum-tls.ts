import { mended, tlsAtLeast, type TlsRemedy } from "../../checks/tls-at-least";
import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { minimumTls } from "../../kit/settings/shared-settings";
import { iotDomain, type IotDomain } from "../../resources/iot-domain";

const recommended = {
  "1.2": "IoTSecurityPolicy_TLS13_1_2_2022_10",
  "1.3": "IoTSecurityPolicy_TLS13_1_3_2022_10",
};

/** Every policy of IoT Core accepts TLS 1.2 or newer, so there is something to say at a floor of 1.3 alone. */
export const iotMinimumTls = definePolicy({
  name: "iot-minimum-tls",
  concern: "tls",
  severity: "medium",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.1.1"],
  url: "https://docs.aws.amazon.com/iot/latest/developerguide/transport-security.html",
  description: "IoT domains accept TLS 1.2 or newer, or only 1.3 where that is configured.",
  why: "A device talks to the domain for years, and what it says stays readable as long as the weakest version is taken.",
  remediation: `Set tlsConfig.securityPolicy to ${recommended["1.2"]}, or to ${recommended["1.3"]}.`,
  settings: { minimum: minimumTls },
  checks: [on(iotDomain, negotiation)],
});

function* negotiation(
  { securityPolicy: place }: IotDomain,
  { minimum }: { readonly minimum: "1.2" | "1.3" },
): Findings {
  const value = recommended[minimum];
  const remedy: TlsRemedy = { text: `Set it to ${value}.`, set: { place, value } };
  if (place.isSet()) yield* tlsAtLeast(place, "iot", minimum, remedy);
  else if (minimum > "1.2") {
    yield mended(`${place.path} is not set, so the domain accepts TLS 1.2. ${remedy.text}`, remedy);
  }
}
