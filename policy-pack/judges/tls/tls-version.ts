import type { TlsVersion } from "../../catalogues/tls/tls-catalogue";

/** Whether a version is older than the one that is demanded. */
export function isBelow(version: TlsVersion, floor: TlsVersion): boolean {
  return rank(version) < rank(floor);
}

/**
 * The version that a protocol's name stands for, in the spellings that AWS and the engines behind it use: `TLSv1.2`,
 * `TLSv1`, `SSLv3`, `tls1.2+`, `TLS_1_2`, `Protocol-TLSv1.1`. Undefined for any other text.
 */
export function tlsVersionNamed(name: string): TlsVersion | undefined {
  const text = name.trim();
  if (/^(?:Protocol-)?SSL_?v?[23](?:\.0)?$/i.test(text)) return "SSL 3.0";
  const minor = /^(?:Protocol-)?TLS[ _-]?v?1(?:[._](\d))?\+?$/i.exec(text);
  return minor === null ? undefined : `1.${Number(minor[1] ?? 0)}`;
}

function rank(version: TlsVersion): number {
  return version === "SSL 3.0" ? -1 : Number(version.slice("1.".length));
}
