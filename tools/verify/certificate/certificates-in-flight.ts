import { X509Certificate } from "node:crypto";
import type { Address } from "../network/resolve-entry";
import { handshakeMessages } from "../tls/handshake-messages";
import { helloBytes } from "../tls/hello-bytes";
import { suites, weakKindsOf } from "../tls/suite";

const certificate = 11;
const usual = suites.filter(
  (suite) => weakKindsOf(suite).length === 0 && /_(ECDHE|DHE|RSA)_(ECDSA_|RSA_)?WITH_AES/.test(suite.name),
);

/**
 * The certificates that a server sends in the clear in the first flight of TLS 1.2, its own first; none: it sends none.
 * For servers with which no library of today finishes a handshake.
 */
export async function certificatesInFlight(
  address: Address,
  host: string,
  timeout: number,
): Promise<X509Certificate[]> {
  const offer = { versions: ["TLS 1.2"], suites: usual } as const;
  const { bytes } = await helloBytes(address, host, offer, {
    timeout,
    isEnough: (received) => messageIn(received) !== undefined,
  });
  const message = bytes && messageIn(bytes);
  return message === undefined ? [] : certificatesOf(message);
}

function messageIn(bytes: Buffer): Buffer | undefined {
  return handshakeMessages(bytes).messages.find(({ type }) => type === certificate)?.body;
}

/** Certificate ::= opaque ASN.1Cert<1..2^24-1>; the list has a length of three bytes, and so has each of them. */
function certificatesOf(message: Buffer): X509Certificate[] {
  const certificates: X509Certificate[] = [];
  let at = 3;
  while (at + 3 <= message.length) {
    const end = at + 3 + message.readUIntBE(at, 3);
    try {
      certificates.push(new X509Certificate(message.subarray(at + 3, end)));
    } catch {
      return certificates;
    }
    at = end;
  }
  return certificates;
}
