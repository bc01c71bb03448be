import { expected } from "../../checks/expected";
import type { Findings } from "../../kit/input/finding";
import { surely } from "../../kit/input/surely";
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

function* encryption(cache: Cache): Findings {
  const { encryption: place, on: value, isOnByDefault, isMember, engine } = cache;
  if (isMember()) return;
  if (surely(() => ["redis", "valkey"].some((name) => engine?.text()?.toLowerCase() === name))) {
    yield* clusterOfItsOwn(cache);
    return;
  }
  yield* expected(place, {
    safe: [String(value).toLowerCase()],
    wrong: "leaves connections in plain text",
    ...(isOnByDefault ? {} : { unset: "connections are in plain text" }),
    set: value,
  });
}

/** Redis and Valkey encrypt in a replication group alone, so there is no value to advise. */
function* clusterOfItsOwn({ encryption: place }: Cache): Findings {
  if (place.flag() === true) return;
  yield `${place.path} is not true, so connections are in plain text. Make it a ReplicationGroup with transitEncryptionEnabled true: a cluster of its own takes it for Memcached alone.`;
}

function* mode({ mode: place, encryption: on }: Cache): Findings {
  if (place?.text()?.toLowerCase() !== "preferred" || on.flag() !== true) return;
  yield `${place.path} is preferred, so clients may still connect in plain text. Set it to required once all clients use TLS.`;
}
