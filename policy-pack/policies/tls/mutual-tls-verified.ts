import type { Findings } from "../../kit/input/finding";
import { repairable } from "../../kit/input/repairable";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import {
  mutualTlsDomain,
  mutualTlsEndpoint,
  type MutualTlsDomain,
  type MutualTlsEndpoint,
} from "../../resources/mutual-tls";

/** API Gateway reads the trust store from S3 alone, and takes client certificates with its older TLS policies alone. */
export const mutualTlsVerified = definePolicy({
  name: "mutual-tls-verified",
  concern: "tls",
  severity: "medium",
  level: "advisory",
  controls: ["NIST IA-3", "ASVS 5.0 12.1.3", "CWE-295"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html",
  description:
    "Where client certificates are asked for, they are verified: against a fixed trust store, expiry included.",
  why: "A trust store that somebody else can exchange, or a certificate that has expired, lets in whom nobody vouches for.",
  remediation:
    "Set truststoreUri to an s3:// URI and truststoreVersion to the version of that object, and leave expiry checked.",
  checks: [on(mutualTlsDomain, store, version, enhancedPolicy), on(mutualTlsEndpoint, expiry)],
});

function* store({ truststoreUri: uri }: MutualTlsDomain): Findings {
  const text = uri.text()?.toLowerCase();
  if (text === undefined || text.startsWith("s3://")) return;
  yield `${uri.path} is no s3:// URI, and API Gateway reads trust stores from S3 alone. Set it to s3://<bucket>/<key>.`;
}

function* version({ truststoreUri, truststoreVersion: place }: MutualTlsDomain): Findings {
  if (!truststoreUri.isSet() || place.isSet()) return;
  yield `${place.path} is not set, so whoever writes to the bucket chooses whom the API trusts. Set it to the version of the object.`;
}

function* enhancedPolicy({ truststoreUri, securityPolicy: place }: MutualTlsDomain): Findings {
  if (!truststoreUri.isSet() || place?.text()?.startsWith("SecurityPolicy_") !== true) return;
  yield `${place.path} ${place.textOrEmpty()} does not go with client certificates, and AWS refuses both together. Set it to TLS_1_2.`;
}

function* expiry({ ignoresExpiry: place }: MutualTlsEndpoint): Findings {
  if (place.flag() !== true) return;
  yield repairable(
    `${place.path} is true, so certificates that have expired are taken. Set it to false.`,
    place,
    false,
  );
}
