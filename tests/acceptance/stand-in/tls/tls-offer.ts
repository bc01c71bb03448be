import type { SecureVersion } from "node:tls";

/** What a server negotiates. */
export interface TlsOffer {
  readonly minVersion: SecureVersion;
  readonly ciphers: string;
}

const tls13 = ["TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256"];
const forwardSecret = [
  "ECDHE-ECDSA-AES128-GCM-SHA256",
  "ECDHE-RSA-AES128-GCM-SHA256",
  "ECDHE-ECDSA-AES256-GCM-SHA384",
  "ECDHE-RSA-AES256-GCM-SHA384",
  "ECDHE-ECDSA-CHACHA20-POLY1305",
  "ECDHE-RSA-CHACHA20-POLY1305",
];
const older = [
  "ECDHE-ECDSA-AES128-SHA256",
  "ECDHE-RSA-AES128-SHA256",
  "ECDHE-ECDSA-AES128-SHA",
  "ECDHE-RSA-AES128-SHA",
  "AES128-GCM-SHA256",
  "AES128-SHA256",
  "AES128-SHA",
];

const strict: TlsOffer = { minVersion: "TLSv1.2", ciphers: [...tls13, ...forwardSecret].join(":") };

/** What CloudFront negotiates for Amplify's and Cognito's hosts (its policy TLSv1.2_2021). */
export const cloudFrontOffer: TlsOffer = strict;

/** What a server of old negotiates: TLS 1.0 and newer. */
export const legacyOffer: TlsOffer = {
  minVersion: "TLSv1",
  ciphers: [...tls13, ...forwardSecret, ...older, "@SECLEVEL=0"].join(":"),
};

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies-list.html */
const apiOffers: Readonly<Record<string, TlsOffer>> = {
  TLS_1_0: legacyOffer,
  TLS_1_2: { minVersion: "TLSv1.2", ciphers: [...tls13, ...forwardSecret, ...older].join(":") },
  SecurityPolicy_TLS13_1_2_2021_06: {
    minVersion: "TLSv1.2",
    ciphers: [...tls13, ...forwardSecret, ...older].join(":"),
  },
  SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09: strict,
  SecurityPolicy_TLS13_1_3_2025_09: { minVersion: "TLSv1.3", ciphers: tls13.join(":") },
};

/**
 * What API Gateway negotiates under a security policy. Post-quantum key exchange is not part of it: Node's OpenSSL may
 * not have it.
 * @param preset The policy where none is set: a custom domain's is TLS 1.2, an API's own is TLS 1.0.
 */
export function apiOffer(securityPolicy: unknown, preset: "TLS_1_0" | "TLS_1_2"): TlsOffer {
  const name = typeof securityPolicy === "string" ? securityPolicy : preset;
  const offer = apiOffers[name];
  if (offer === undefined) throw new Error(`The stand-in does not know the security policy ${name}.`);
  return offer;
}
