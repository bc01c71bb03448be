import { generateKeyPairSync, randomBytes } from "node:crypto";
import { isIP } from "node:net";
import { number, vector } from "./byte-vector";
import type { Suite } from "./suite";
import { versionCode, type TlsVersion } from "./version";

/** What a hello offers. */
export interface Offer {
  /** The versions; an old one stands alone. */
  readonly versions: readonly TlsVersion[];
  readonly suites: readonly Suite[];
  /** Offers DEFLATE beside no compression. */
  readonly compression?: boolean;
  /** The only groups; left out, all that are in use. */
  readonly groups?: readonly number[];
}

/** The hybrid of X25519 and ML-KEM-768. */
export const postQuantumGroup = 0x11ec;

const x25519 = 0x001d;
const secp256r1 = 0x0017;
/** No finite-field group is among them: with one, a server would take it instead of its own, perhaps weak, prime. */
const groupsInUse = [x25519, secp256r1, 0x0018, 0x0019, 0x001e, 0x0015, 0x0013, 0x0016];
const finiteFieldGroups = [0x0100, 0x0101, 0x0102];
const signatureSchemes = [
  0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0804, 0x0805, 0x0806, 0x0809, 0x080a, 0x080b, 0x0401, 0x0501,
  0x0601, 0x0402, 0x0301, 0x0303, 0x0203, 0x0201, 0x0202, 0x0101,
];
/** Hellos between these sizes hang some old load balancers: https://www.rfc-editor.org/rfc/rfc7685 */
const padFrom = 256;
const padTo = 512;

let shares: Buffer | undefined;

/** The record of a ClientHello that makes this offer, with the host as SNI. */
export function clientHello(offer: Offer, host: string): Buffer {
  const newest = Math.max(...offer.versions.map(versionCode));
  const legacy = Math.min(newest, versionCode("TLS 1.2"));
  const suiteCodes = Buffer.concat(offer.suites.map(({ code }) => number(code, 2)));
  const start = Buffer.concat([
    number(legacy, 2),
    randomBytes(32),
    // TLS 1.3 in disguise: middleboxes expect a session id.
    vector(newest === versionCode("TLS 1.3") ? randomBytes(32) : Buffer.alloc(0), 1),
    vector(suiteCodes, 2),
    vector(Buffer.from(offer.compression ? [1, 0] : [0]), 1),
  ]);
  const extensions = extensionsOf(offer, host, newest);
  const unpadded = start.length + extensions.length + 6;
  const padding =
    unpadded >= padFrom && unpadded < padTo
      ? extension(0x0015, Buffer.alloc(Math.max(0, padTo - unpadded - 4)))
      : Buffer.alloc(0);
  const body = Buffer.concat([start, vector(Buffer.concat([extensions, padding]), 2)]);
  const handshake = Buffer.concat([number(1, 1), vector(body, 3)]);
  const recordVersion = legacy === versionCode("SSL 3.0") ? legacy : versionCode("TLS 1.0");
  return Buffer.concat([number(22, 1), number(recordVersion, 2), vector(handshake, 2)]);
}

function extensionsOf(offer: Offer, host: string, newest: number): Buffer {
  const isTls13 = newest === versionCode("TLS 1.3");
  const groups = offer.groups ?? [...groupsInUse, ...(isTls13 ? finiteFieldGroups : [])];
  const parts = [
    // SNI takes names alone: https://www.rfc-editor.org/rfc/rfc6066#section-3
    ...(isIP(host) === 0
      ? [extension(0, vector(Buffer.concat([number(0, 1), vector(Buffer.from(host, "ascii"), 2)]), 2))]
      : []),
    extension(0x000a, vector(Buffer.concat(groups.map((group) => number(group, 2))), 2)),
    extension(0x000b, Buffer.from([1, 0])),
    extension(0xff01, Buffer.from([0])),
  ];
  if (newest >= versionCode("TLS 1.2"))
    parts.push(
      extension(0x000d, vector(Buffer.concat(signatureSchemes.map((scheme) => number(scheme, 2))), 2)),
      extension(0x0017, Buffer.alloc(0)),
    );
  if (isTls13) {
    const codes = [...offer.versions].map(versionCode).sort((one, other) => other - one);
    parts.push(
      extension(0x002b, vector(Buffer.concat(codes.map((code) => number(code, 2))), 1)),
      extension(0x002d, Buffer.from([1, 1])),
      // Without a share of a group that it offers, the client is asked for one: that too is an answer.
      extension(0x0033, vector(offer.groups === undefined ? keyShares() : Buffer.alloc(0), 2)),
    );
  }
  return Buffer.concat(parts);
}

function extension(type: number, content: Buffer): Buffer {
  return Buffer.concat([number(type, 2), vector(content, 2)]);
}

/** Real shares: some servers look at them before they answer. No handshake is ever finished with them. */
function keyShares(): Buffer {
  shares ??= Buffer.concat([
    share(x25519, generateKeyPairSync("x25519").publicKey.export({ type: "spki", format: "der" }), 32),
    share(
      secp256r1,
      generateKeyPairSync("ec", { namedCurve: "prime256v1" }).publicKey.export({
        type: "spki",
        format: "der",
      }),
      65,
    ),
  ]);
  return shares;
}

function share(group: number, subjectPublicKeyInfo: Buffer, bytes: number): Buffer {
  return Buffer.concat([number(group, 2), vector(subjectPublicKeyInfo.subarray(-bytes), 2)]);
}
