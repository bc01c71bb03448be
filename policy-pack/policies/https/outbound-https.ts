import { encryptedUrl } from "../../checks/encrypted-url";
import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import {
  outboundEndpoints,
  subscription,
  type OutboundEndpoints,
  type Subscription,
} from "../../resources/outbound-endpoint";

/** What AWS calls for a program: data sources of AppSync, API destinations, delivery streams, subscriptions. */
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
  checks: [on(outboundEndpoints, addresses), on(subscription, delivery)],
});

function* addresses(endpoints: OutboundEndpoints): Findings {
  yield* each(endpoints, encryptedUrl);
}

function* delivery({ protocol, endpoint }: Subscription): Findings {
  if (protocol.text()?.toLowerCase() === "http") {
    yield `${protocol.path} is http, so messages are delivered in plain text. Set it to https, and endpoint to an https:// URL.`;
  } else {
    yield* encryptedUrl(endpoint);
  }
}
