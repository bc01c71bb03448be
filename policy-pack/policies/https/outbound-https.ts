import { encryptedUrl } from "../../checks/encrypted-url";
import type { Findings } from "../../kit/input/finding";
import { surely } from "../../kit/input/surely";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import {
  healthCheck,
  outboundEndpoints,
  subscriptions,
  type HealthCheck,
  type OutboundEndpoints,
  type Subscriptions,
} from "../../resources/outbound-endpoint";

/** What AWS calls for a program: data sources, API destinations, delivery streams, rules of IoT, subscriptions, identity providers. */
export const outboundHttps = definePolicy({
  name: "outbound-https",
  concern: "https",
  severity: "high",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.3.1", "CWE-319"],
  url: "https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html",
  description: "AWS calls addresses for the program over HTTPS only.",
  why: "Messages and the secrets that go with them can be read and changed on their way otherwise.",
  remediation: "Give each address https://, and a subscription the protocol https.",
  checks: [on(outboundEndpoints, addresses), on(subscriptions, delivery), on(healthCheck, probing)],
});

function* addresses(endpoints: OutboundEndpoints): Findings {
  yield* endpoints.each(encryptedUrl);
}

function* probing({ type }: HealthCheck): Findings {
  const kind = type.text()?.toUpperCase();
  if (kind !== "HTTP" && kind !== "HTTP_STR_MATCH") return;
  yield `${type.path} is ${kind}, so a health check speaks plain HTTP. Set it to ${kind.replace("HTTP", "HTTPS")}.`;
}

function* delivery(all: Subscriptions): Findings {
  yield* all.each(function* ({ protocol, endpoint }) {
    if (protocol.text()?.toLowerCase() === "http") {
      yield `${protocol.path} is http, so messages are delivered in plain text. Set it to https, and endpoint to an https:// URL.`;
    } else if (surely(() => endpoint.isText())) {
      // SNS refuses the protocol https with such an address, and sends what has another protocol elsewhere.
      yield* encryptedUrl(endpoint);
    }
  });
}
