/** Why there was no connection, or none that could be used. */
export type ConnectionFailure =
  "refused" | "timeout" | "unreachable" | "reset" | "closed" | "tls" | "untrusted" | "malformed" | "other";

const failures: Readonly<Record<string, ConnectionFailure>> = {
  ECONNREFUSED: "refused",
  ETIMEDOUT: "timeout",
  ENETUNREACH: "unreachable",
  EHOSTUNREACH: "unreachable",
  EADDRNOTAVAIL: "unreachable",
  ENETDOWN: "unreachable",
  EAFNOSUPPORT: "unreachable",
  EPERM: "unreachable",
  ECONNRESET: "reset",
  EPIPE: "reset",
};

/** What an error of a socket, of TLS or of HTTP means. */
export function connectionFailure(error: unknown): ConnectionFailure {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known = failures[code];
  if (known !== undefined) return known;
  if (code.startsWith("HPE_")) return "malformed";
  if (/^ERR_SSL|^EPROTO$/.test(code)) return "tls";
  return /CERT|SIGNED|ISSUER|SIGNATURE|CRL|PURPOSE|HOSTNAME/.test(code) ? "untrusted" : "other";
}
