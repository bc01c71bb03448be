import { X509Certificate } from "node:crypto";
import { isIP } from "node:net";
import { connect, rootCertificates, type PeerCertificate, type DetailedPeerCertificate } from "node:tls";
import { connectionFailure, type ConnectionFailure } from "../network/connection-failure";
import { openSocket } from "../network/open-socket";
import { startDeadline } from "../network/start-deadline";
import type { Address } from "../network/resolve-entry";
import { certificatesInFlight } from "./certificates-in-flight";
import { untrustedBecause } from "./untrusted-because";

const certificateBlock = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** The certificates that one address of a host presents, or why they could not be seen. */
export type PresentedChain =
  | {
      readonly kind: "chain";
      readonly protocol: string;
      /** The host's own certificate. */
      readonly leaf: X509Certificate;
      /** What leads from it to the authority, the authority last where it is known. */
      readonly issuers: readonly X509Certificate[];
      /** What OpenSSL says of the chain; undefined: nothing wrong. It tells one problem, names apart. */
      readonly problem: string | undefined;
    }
  | { readonly kind: "none"; readonly failure: ConnectionFailure; readonly reason: string };

interface ChainOptions {
  readonly timeout: number;
  /** Certificates (PEM) of the only authorities that are trusted; undefined: those that Node trusts. */
  readonly authorities: string | undefined;
}

/**
 * Finishes a handshake, of whatever quality, and takes the certificates. Where OpenSSL does not come to an end with a
 * server, they are taken from its first flight.
 */
export async function presentedChain(
  address: Address,
  host: string,
  options: ChainOptions,
): Promise<PresentedChain> {
  const finished = await chainOfHandshake(address, host, options);
  const isCut = finished.kind === "none" && ["tls", "closed", "reset"].includes(finished.failure);
  if (!isCut) return finished;
  const [leaf, ...issuers] = await certificatesInFlight(address, host, options.timeout);
  if (leaf === undefined) return finished;
  const trusted = options.authorities?.match(certificateBlock) ?? rootCertificates;
  const problem = untrustedBecause([leaf, ...issuers], trusted);
  return { kind: "chain", protocol: "TLS 1.2, not finished", leaf, issuers, problem };
}

async function chainOfHandshake(
  address: Address,
  host: string,
  { timeout, authorities }: ChainOptions,
): Promise<PresentedChain> {
  const end = performance.now() + timeout;
  const { socket: plain, ...why } = await openSocket(address, timeout);
  if (plain === undefined)
    return {
      kind: "none",
      failure: why.failure ?? "other",
      reason: "reason" in why ? why.reason : "no connection",
    };
  return new Promise((resolve) => {
    const finish = (chain: PresentedChain) => {
      stop();
      plain.destroy();
      resolve(chain);
    };
    const stop = startDeadline(Math.max(1, end - performance.now()), () => {
      finish({ kind: "none", failure: "timeout", reason: `no handshake within ${timeout} ms` });
    });
    const socket = connect({
      socket: plain,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      rejectUnauthorized: false,
      minVersion: "TLSv1",
      ciphers: "ALL:@SECLEVEL=0",
      ALPNProtocols: ["http/1.1"],
      ca: authorities ?? [...rootCertificates],
      // Names are judged apart: the first problem would hide the others.
      checkServerIdentity: () => undefined,
    });
    socket.once("secureConnect", () => {
      // Before anything else: getPeerX509Certificate() empties the chain (Node 20 to 24).
      const chain = chainOf(socket.getPeerCertificate(true));
      const [leaf, ...issuers] = chain;
      const problem = socket.authorizationError as Error | string | undefined;
      finish(
        leaf === undefined
          ? { kind: "none", failure: "tls", reason: "the server presents no certificate" }
          : {
              kind: "chain",
              protocol: socket.getProtocol() ?? "",
              leaf,
              issuers,
              problem: problem ? codeOf(problem) : undefined,
            },
      );
    });
    socket.once("error", (error: Error) => {
      finish({ kind: "none", failure: connectionFailure(error), reason: error.message.split("\n")[0] ?? "" });
    });
    socket.once("close", () => {
      finish({ kind: "none", failure: "closed", reason: "the connection was closed in the handshake" });
    });
  });
}

function chainOf(certificate: DetailedPeerCertificate | PeerCertificate): X509Certificate[] {
  const chain: X509Certificate[] = [];
  let current: PeerCertificate | undefined = certificate;
  const seen = new Set<string>();
  while (current?.raw && !seen.has(current.fingerprint256)) {
    seen.add(current.fingerprint256);
    chain.push(new X509Certificate(current.raw));
    current = "issuerCertificate" in current ? (current.issuerCertificate as PeerCertificate) : undefined;
  }
  return chain;
}

function codeOf(problem: Error | string): string {
  if (typeof problem === "string") return problem;
  return "code" in problem ? String(problem.code) : problem.message;
}
