import type { X509Certificate } from "node:crypto";
import { isIP } from "node:net";
import type { PresentedChain } from "./presented-chain";
import { isForgeable, signatureAlgorithm } from "./signature-algorithm";

/** The certificates that were presented. */
export type SeenChain = Extract<PresentedChain, { kind: "chain" }>;

const day = 24 * 60 * 60 * 1000;

/** Problems that OpenSSL tells before or instead of the chain's, and that are judged apart. */
const judgedApart: ReadonlySet<string> = new Set([
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

const chainProblems: Readonly<Record<string, string>> = {
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the server does not send the intermediate certificate",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    "no trusted authority has issued it, or an intermediate certificate is missing",
  UNABLE_TO_GET_ISSUER_CERT: "the issuer of an intermediate certificate is not known",
  SELF_SIGNED_CERT_IN_CHAIN: "it leads to an authority that is not trusted",
  DEPTH_ZERO_SELF_SIGNED_CERT: "it is self-signed",
  CERT_SIGNATURE_FAILURE: "a signature in the chain is wrong",
  CERT_UNTRUSTED: "its authority is not trusted",
  CERT_REVOKED: "it is revoked",
  INVALID_PURPOSE: "it is not for servers",
  INVALID_CA: "an issuer is not an authority",
  PATH_LENGTH_EXCEEDED: "the chain is longer than an authority allows",
};

/** What is wrong with the way from the certificate to a trusted authority. */
export function chainProblem({ leaf, issuers, problem }: SeenChain): string | undefined {
  if (problem === undefined) return undefined;
  if (!judgedApart.has(problem)) return `${chainProblems[problem] ?? "it is not trusted"} (${problem})`;
  const chain = [leaf, ...issuers];
  const isWhole = chain.every((certificate, index) => {
    const issuer = chain[index + 1] ?? certificate;
    return index === chain.length - 1 && certificate === leaf ? true : certificate.verify(issuer.publicKey);
  });
  return isWhole ? undefined : "a signature in the chain is wrong";
}

/** What is wrong with the names of the certificate. */
export function nameProblem({ leaf }: SeenChain, host: string): string | undefined {
  const names = leaf.subjectAltName;
  if (names === undefined) return "it has no subject alternative names, which are all that clients look at";
  const matches =
    isIP(host) === 0
      ? leaf.checkHost(host, { subject: "never", partialWildcards: false })
      : leaf.checkIP(host);
  return matches === undefined ? `it is for ${names}` : undefined;
}

/** Whether the certificates are valid now, and for how long. */
export function dateProblem(
  { leaf, issuers, problem }: SeenChain,
  now: Date,
): { verdict: "fail" | "warn"; problem: string } | undefined {
  const used = problem !== undefined && judgedApart.has(problem) ? [leaf, ...issuers] : [leaf];
  for (const certificate of used) {
    const what = certificate === leaf ? "it" : `the certificate of its issuer ${nameOf(certificate)}`;
    if (new Date(certificate.validFrom) > now)
      return { verdict: "fail", problem: `${what} is not valid before ${certificate.validFrom}` };
    if (new Date(certificate.validTo) < now)
      return { verdict: "fail", problem: `${what} expired on ${certificate.validTo}` };
  }
  const days = (new Date(leaf.validTo).getTime() - now.getTime()) / day;
  if (days > 30) return undefined;
  return {
    verdict: days <= 7 ? "fail" : "warn",
    problem: `it expires in ${Math.floor(days)} days, on ${leaf.validTo}`,
  };
}

/** What is wrong with the keys of the certificates below the authority: each of them has to hold. */
export function keyProblem({ leaf, issuers }: SeenChain): string | undefined {
  for (const certificate of [leaf, ...issuers.filter(isNoRoot)]) {
    const owner = certificate === leaf ? "its" : `its issuer ${nameOf(certificate)}'s`;
    const problem = weaknessOf(certificate, owner);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** The certificates below the authority whose signature can be forged. */
export function signatureProblem({ leaf, issuers }: SeenChain): string | undefined {
  const signed = [leaf, ...issuers.filter(isNoRoot)];
  const forgeable = signed.filter((certificate) => isForgeable(signatureAlgorithm(certificate)));
  if (forgeable.length === 0) return undefined;
  return forgeable
    .map((certificate) => `${nameOf(certificate)} is signed with ${signatureAlgorithm(certificate)}`)
    .join("; ");
}

/** A certificate in one line of evidence. */
export function describeCertificate(certificate: X509Certificate): string {
  const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey;
  const size = asymmetricKeyDetails?.modulusLength ?? asymmetricKeyDetails?.namedCurve ?? "";
  return [
    nameOf(certificate),
    `issued by ${nameOfDn(certificate.issuer)}`,
    `valid ${certificate.validFrom} to ${certificate.validTo}`,
    `${asymmetricKeyType ?? "unknown key"} ${size}`.trim(),
    signatureAlgorithm(certificate),
  ].join(", ");
}

function weaknessOf({ publicKey }: X509Certificate, owner: string): string | undefined {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = publicKey;
  const bits = details?.modulusLength ?? 0;
  switch (type) {
    case "rsa":
    case "rsa-pss":
      return bits < 2048 ? `${owner} RSA key has ${bits} bits; 2048 are the least` : undefined;
    case "ec": {
      const curve = details?.namedCurve ?? "an unknown curve";
      return /256|384|521|512/.test(curve) ? undefined : `${owner} key is on ${curve}; P-256 is the least`;
    }
    case "ed25519":
    case "ed448":
      return undefined;
    default:
      return `${owner} key is ${type ?? "of an unknown kind"}; RSA and ECDSA are in use`;
  }
}

function isNoRoot({ subject, issuer }: X509Certificate): boolean {
  return subject !== issuer;
}

/** Authorities may leave the subject out (RFC 5280, 4.1.2.6), which the types of Node do not know. */
function nameOf(certificate: { subject?: string; subjectAltName?: string | undefined }): string {
  const { subject, subjectAltName } = certificate;
  return nameOfDn(subject ?? subjectAltName ?? "");
}

function nameOfDn(name: string): string {
  return (/(?:^|\n)CN=(.*)/.exec(name)?.[1] ?? name.replaceAll("\n", ", ")) || "(no name)";
}
