import { createSign, X509Certificate, type KeyObject } from "node:crypto";

const algorithms = {
  "RSA-SHA256": "2a864886f70d01010b",
  "RSA-SHA1": "2a864886f70d010105",
  "RSA-MD5": "2a864886f70d010104",
} as const;

/**
 * The certificate signed again by its authority with a hash that libraries refuse: the two places that name SHA-256 name
 * the other one, which has as many bytes.
 */
export function signedWith(algorithm: "RSA-SHA1" | "RSA-MD5", pem: string, authority: KeyObject): string {
  const [from, to] = [algorithms["RSA-SHA256"], algorithms[algorithm]].map((hex) => Buffer.from(hex, "hex"));
  const der = Buffer.from(new X509Certificate(pem).raw);
  if (from === undefined || to === undefined) throw new Error("There is no such algorithm.");
  for (let at = der.indexOf(from); at >= 0; at = der.indexOf(from, at + from.length)) to.copy(der, at);
  // SEQUENCE { tbsCertificate, signatureAlgorithm, BIT STRING }: the signature is the last of it.
  const toBeSigned = der.subarray(4, 4 + 4 + der.readUInt16BE(6));
  const signature = createSign(algorithm).update(toBeSigned).sign(authority);
  signature.copy(der, der.length - signature.length);
  return `-----BEGIN CERTIFICATE-----\n${der.toString("base64")}\n-----END CERTIFICATE-----\n`;
}
