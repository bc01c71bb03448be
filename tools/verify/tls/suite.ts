import { suiteTable } from "./suite-table";

/** A cipher suite by its number and its IANA name. */
export interface Suite {
  readonly code: number;
  readonly name: string;
}

/** Kinds of suites that nobody may be let in with. */
export const weakKinds = ["NULL", "anonymous", "export", "DES", "3DES or IDEA", "RC4"] as const;

/** A kind of suites that nobody may be let in with. */
export type WeakKind = (typeof weakKinds)[number];

/** Every suite of TLS 1.2 and older that needs no key beforehand; weak ones first, so that a client's order tempts. */
export const suites: readonly Suite[] = Object.entries(suiteTable)
  .map(([name, code]) => ({ code, name: `TLS_${name}` }))
  .sort((one, other) => Number(isWeak(other)) - Number(isWeak(one)));

/** The suites of TLS 1.3. */
export const suitesOfTls13: readonly Suite[] = [
  { code: 0x1301, name: "TLS_AES_128_GCM_SHA256" },
  { code: 0x1302, name: "TLS_AES_256_GCM_SHA384" },
  { code: 0x1303, name: "TLS_CHACHA20_POLY1305_SHA256" },
  { code: 0x1304, name: "TLS_AES_128_CCM_SHA256" },
  { code: 0x1305, name: "TLS_AES_128_CCM_8_SHA256" },
];

/** The suite with that number; one that is not known has its number for a name. */
export function suiteOf(code: number): Suite {
  return (
    [...suites, ...suitesOfTls13].find((suite) => suite.code === code) ?? {
      code,
      name: `0x${code.toString(16).padStart(4, "0").toUpperCase()}`,
    }
  );
}

/** Which weak kinds a suite belongs to: a suite can be anonymous and without encryption at once. */
export function weakKindsOf({ name }: Suite): WeakKind[] {
  const patterns: Record<WeakKind, RegExp> = {
    NULL: /_WITH_NULL/,
    anonymous: /_anon_/,
    export: /_EXPORT/,
    DES: /_DES(40)?_CBC/,
    // Blocks of 64 bits: https://sweet32.info
    "3DES or IDEA": /_(3DES|IDEA)_/,
    RC4: /_RC4_/,
  };
  return weakKinds.filter((kind) => patterns[kind].test(name));
}

/** True for CBC with a MAC of its own, which has a history of padding oracles. */
export function isCbc({ name }: Suite): boolean {
  return name.includes("_CBC_");
}

/** True where whoever gets the server's key later can read what was recorded. */
export function lacksForwardSecrecy({ name }: Suite): boolean {
  return /^TLS_(RSA|DH_(RSA|DSS)|ECDH_(RSA|ECDSA))_/.test(name);
}

/** True for a key exchange with Diffie-Hellman over a prime of the server's choice. */
export function usesFiniteField({ name }: Suite): boolean {
  return name.startsWith("TLS_DHE_");
}

function isWeak(suite: Suite): boolean {
  return weakKindsOf(suite).length > 0;
}
