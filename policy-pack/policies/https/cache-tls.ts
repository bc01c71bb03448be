import { expected } from "../../checks/expected";
import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { cache, type Cache } from "../../resources/cache";

/** ElastiCache, DAX and AppSync leave encryption in transit off; MemoryDB has it on. */
export const cacheTls = definePolicy({
  name: "cache-tls",
  concern: "https",
  severity: "high",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.3.1", "CWE-319"],
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html",
  description: "Caches take connections over TLS only.",
  why: "Sessions and answers that are cached pass between application and cache in plain text otherwise.",
  remediation:
    "Turn encryption in transit on: transitEncryptionEnabled, tlsEnabled, or clusterEndpointEncryptionType TLS.",
  checks: [on(cache, encryption, mode)],
});

function* encryption({ encryption: place, on: value, isOnByDefault, isMember }: Cache): Findings {
  if (isMember()) return;
  yield* expected(place, {
    safe: [String(value).toLowerCase()],
    wrong: "leaves connections in plain text",
    ...(isOnByDefault ? {} : { unset: "connections are in plain text" }),
    set: value,
  });
}

function* mode({ mode: place, encryption: on }: Cache): Findings {
  if (place?.text()?.toLowerCase() !== "preferred" || on.flag() !== true) return;
  yield `${place.path} is preferred, so clients may still connect in plain text. Set it to required once all clients use TLS.`;
}
