import type { X509Certificate } from "node:crypto";

const names: Readonly<Record<string, string>> = {
  "2a864886f70d010102": "md2WithRSAEncryption",
  "2a864886f70d010104": "md5WithRSAEncryption",
  "2a864886f70d010105": "sha1WithRSAEncryption",
  "2a864886f70d01010b": "sha256WithRSAEncryption",
  "2a864886f70d01010c": "sha384WithRSAEncryption",
  "2a864886f70d01010d": "sha512WithRSAEncryption",
  "2a864886f70d01010e": "sha224WithRSAEncryption",
  "2a864886f70d01010a": "rsassaPss",
  "2a8648ce3d0401": "ecdsa-with-SHA1",
  "2a8648ce3d040301": "ecdsa-with-SHA224",
  "2a8648ce3d040302": "ecdsa-with-SHA256",
  "2a8648ce3d040303": "ecdsa-with-SHA384",
  "2a8648ce3d040304": "ecdsa-with-SHA512",
  "2b0e03021d": "sha1WithRSA",
  "2a8648ce380403": "dsa-with-sha1",
  "2b0e03021a": "sha1",
  "2a864886f70d0205": "md5",
  "608648016503040201": "sha256",
  "608648016503040202": "sha384",
  "608648016503040203": "sha512",
  "2b6570": "Ed25519",
  "2b6571": "Ed448",
};

/** The algorithm that a certificate is signed with: Node 20 does not tell it, so it is read from the DER. */
export function signatureAlgorithm({ raw }: Pick<X509Certificate, "raw">): string {
  // Certificate ::= SEQUENCE { tbsCertificate SEQUENCE, signatureAlgorithm SEQUENCE { OBJECT IDENTIFIER, … }, … }
  const certificate = elementAt(raw, 0);
  const toBeSigned = elementAt(raw, certificate.contentAt);
  const algorithm = elementAt(raw, toBeSigned.end);
  const identifier = elementAt(raw, algorithm.contentAt);
  const name = nameAt(raw, identifier);
  return name === "rsassaPss" ? `rsassaPss with ${hashOfPss(raw, identifier.end, algorithm.end)}` : name;
}

/** True for an algorithm whose hash can be forged: MD2, MD5, SHA-1. */
export function isForgeable(algorithm: string): boolean {
  return /md[25]|sha1(?!\d)/i.test(algorithm);
}

/** The hash that the parameters name, or the one they leave out: https://www.rfc-editor.org/rfc/rfc4055#section-3.1 */
function hashOfPss(raw: Buffer, at: number, end: number): string {
  // RSASSA-PSS-params ::= SEQUENCE { [0] { SEQUENCE { hash OBJECT IDENTIFIER, … } } DEFAULT sha1, … }
  if (at >= end) return "sha1";
  const tagged = elementAt(raw, at).contentAt;
  if (raw[tagged] !== 0xa0) return "sha1";
  const hash = elementAt(raw, elementAt(raw, tagged).contentAt);
  return nameAt(raw, elementAt(raw, hash.contentAt));
}

function nameAt(raw: Buffer, { contentAt, end }: { contentAt: number; end: number }): string {
  const hex = raw.subarray(contentAt, end).toString("hex");
  return names[hex] ?? hex;
}

function elementAt(bytes: Buffer, at: number): { contentAt: number; end: number } {
  const short = bytes.readUInt8(at + 1);
  if (short < 0x80) return { contentAt: at + 2, end: at + 2 + short };
  const lengthBytes = short & 0x7f;
  const contentAt = at + 2 + lengthBytes;
  return { contentAt, end: contentAt + bytes.readUIntBE(at + 2, lengthBytes) };
}
