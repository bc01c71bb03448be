import { handshakeMessages } from "./handshake-messages";
import { suiteOf, usesFiniteField, type Suite } from "./suite";
import { versionOf, type TlsVersion } from "./version";

/** What a server said first. */
export type FirstFlight =
  | ServerHello
  | { readonly kind: "alert"; readonly code: number }
  | { readonly kind: "notTls"; readonly head: string };

/** The server took the offer. */
export interface ServerHello {
  readonly kind: "serverHello";
  readonly version: TlsVersion | undefined;
  readonly suite: Suite;
  readonly compresses: boolean;
  /** The group of a share or of a request for one. */
  readonly group: number | undefined;
  /** Size of the prime of a Diffie-Hellman key exchange, where the server has shown it. */
  readonly primeBits: number | undefined;
}

const helloRetryRequest = Buffer.from(
  "cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c",
  "hex",
);
const serverHello = 2;
const serverKeyExchange = 12;
const serverHelloDone = 14;

/**
 * Reads the bytes that a server sent after a hello. Undefined: not enough yet. A ServerHello is enough to call a suite
 * accepted; only where a prime of the server's choice follows is there more to wait for, unless `isEnd`.
 */
export function readFirstFlight(bytes: Buffer, isEnd: boolean): FirstFlight | undefined {
  if (bytes.length === 0) return undefined;
  const { messages, alertCode, isTls } = handshakeMessages(bytes);
  if (!isTls) return { kind: "notTls", head: bytes.subarray(0, 64).toString("latin1") };
  const hello = messages.find(({ type }) => type === serverHello);
  const read = hello && readServerHello(hello.body);
  if (read === undefined) return alertCode === undefined ? undefined : { kind: "alert", code: alertCode };
  if (read.version === "TLS 1.3" || !usesFiniteField(read.suite)) return read;
  const exchange = messages.find(({ type }) => type === serverKeyExchange);
  if (exchange && exchange.body.length >= 2) return { ...read, primeBits: primeBitsOf(exchange.body) };
  const isOver = isEnd || alertCode !== undefined || messages.some(({ type }) => type === serverHelloDone);
  return isOver ? read : undefined;
}

function readServerHello(body: Buffer): ServerHello | undefined {
  if (body.length < 38) return undefined;
  const suiteAt = 35 + body.readUInt8(34);
  if (body.length < suiteAt + 3) return undefined;
  const extensions = extensionsOf(body.subarray(suiteAt + 3));
  const selected = extensions.get(0x002b);
  const share = extensions.get(0x0033);
  return {
    kind: "serverHello",
    version: versionOf(selected && selected.length >= 2 ? selected.readUInt16BE(0) : body.readUInt16BE(0)),
    suite: suiteOf(body.readUInt16BE(suiteAt)),
    compresses: body.readUInt8(suiteAt + 2) !== 0 && !body.subarray(2, 34).equals(helloRetryRequest),
    group: share && share.length >= 2 ? share.readUInt16BE(0) : undefined,
    primeBits: undefined,
  };
}

function extensionsOf(bytes: Buffer): ReadonlyMap<number, Buffer> {
  const extensions = new Map<number, Buffer>();
  let at = 2;
  while (at + 4 <= bytes.length) {
    const end = at + 4 + bytes.readUInt16BE(at + 2);
    extensions.set(bytes.readUInt16BE(at), bytes.subarray(at + 4, end));
    at = end;
  }
  return extensions;
}

function primeBitsOf(exchange: Buffer): number {
  const prime = exchange.subarray(2, 2 + exchange.readUInt16BE(0));
  const firstUsed = prime.findIndex((byte) => byte !== 0);
  if (firstUsed < 0) return 0;
  return (prime.length - firstUsed - 1) * 8 + (32 - Math.clz32(prime[firstUsed] ?? 0));
}
