/** Versions of the protocol, the oldest first. */
export const tlsVersions = ["SSL 3.0", "TLS 1.0", "TLS 1.1", "TLS 1.2", "TLS 1.3"] as const;

/** A version of the protocol. */
export type TlsVersion = (typeof tlsVersions)[number];

/** The version as it stands on the wire. */
export function versionCode(version: TlsVersion): number {
  return 0x0300 + tlsVersions.indexOf(version);
}

/** The version that a code on the wire stands for. */
export function versionOf(code: number): TlsVersion | undefined {
  return code >> 8 === 3 ? tlsVersions[code & 0xff] : undefined;
}
