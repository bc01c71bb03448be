import { X509Certificate } from "node:crypto";

/** What OpenSSL would say of a chain that was seen outside of a handshake; undefined: it leads to an authority. */
export function untrustedBecause(
  chain: readonly X509Certificate[],
  authorities: readonly string[],
): string | undefined {
  const isLinked = chain.slice(1).every((issuer, index) => chain[index]?.verify(issuer.publicKey));
  if (!isLinked) return "CERT_SIGNATURE_FAILURE";
  const last = chain.at(-1);
  if (last === undefined) return "UNABLE_TO_GET_ISSUER_CERT_LOCALLY";
  const isIssued = authorities.some((pem) => {
    const authority = new X509Certificate(pem);
    return last.checkIssued(authority) && last.verify(authority.publicKey);
  });
  if (isIssued) return undefined;
  if (!last.checkIssued(last)) return "UNABLE_TO_GET_ISSUER_CERT_LOCALLY";
  return chain.length === 1 ? "DEPTH_ZERO_SELF_SIGNED_CERT" : "SELF_SIGNED_CERT_IN_CHAIN";
}
