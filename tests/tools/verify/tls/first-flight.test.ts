import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { readFirstFlight } from "../../../../tools/verify/tls/first-flight";
import { handshakeMessages } from "../../../../tools/verify/tls/handshake-messages";

const message = (type: number, body: Buffer) => {
  const head = Buffer.alloc(4);
  head.writeUInt8(type, 0);
  head.writeUIntBE(body.length, 1, 3);
  return Buffer.concat([head, body]);
};
const record = (type: number, body: Buffer) => {
  const head = Buffer.from([type, 3, 3, 0, 0]);
  head.writeUInt16BE(body.length, 3);
  return Buffer.concat([head, body]);
};
/** Version, random, no session id, suite, compression, extensions. */
const serverHello = (version: number, suite: number, extensions = Buffer.alloc(0)) => {
  const fixed = Buffer.alloc(38);
  fixed.writeUInt16BE(version, 0);
  fixed.writeUInt16BE(suite, 35);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(extensions.length, 0);
  return message(2, Buffer.concat([fixed, length, extensions]));
};
const dhe = 0x0033;
const keyExchange = (bits: number) => {
  const prime = Buffer.alloc(bits / 8, 0xff);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(prime.length, 0);
  return message(12, Buffer.concat([length, prime]));
};

describe("readFirstFlight", () => {
  it("reads version and suite of a ServerHello, whatever follows it", () => {
    const flight = readFirstFlight(record(22, serverHello(0x0301, 0x002f)), false);
    deepEqual(flight?.kind === "serverHello" && [flight.version, flight.suite.name], [
      "TLS 1.0",
      "TLS_RSA_WITH_AES_128_CBC_SHA",
    ]);
  });
  it("reads TLS 1.3 from its extension", () => {
    const chosen = Buffer.from([0x00, 0x2b, 0x00, 0x02, 0x03, 0x04]);
    const flight = readFirstFlight(record(22, serverHello(0x0303, 0x1301, chosen)), false);
    equal(flight?.kind === "serverHello" && flight.version, "TLS 1.3");
  });
  it("waits for the rest of a hello that comes in pieces and in two records", () => {
    const hello = serverHello(0x0303, 0xc02f);
    const bytes = Buffer.concat([record(22, hello.subarray(0, 20)), record(22, hello.subarray(20))]);
    for (let length = 0; length < bytes.length; length += 1)
      equal(readFirstFlight(bytes.subarray(0, length), false), undefined, String(length));
    equal(readFirstFlight(bytes, false)?.kind, "serverHello");
  });
  it("waits for the prime of a Diffie-Hellman key exchange, and no longer than the server speaks", () => {
    const hello = serverHello(0x0303, dhe);
    equal(readFirstFlight(record(22, hello), false), undefined);
    equal(readFirstFlight(record(22, hello), true)?.kind, "serverHello");
    const flight = readFirstFlight(record(22, Buffer.concat([hello, keyExchange(1024)])), false);
    equal(flight?.kind === "serverHello" && flight.primeBits, 1024);
  });
  it("reads the alert behind a warning that the name is not known", () => {
    const warning = record(21, Buffer.from([1, 112]));
    deepEqual(readFirstFlight(Buffer.concat([warning, record(21, Buffer.from([2, 70]))]), false), {
      kind: "alert",
      code: 70,
    });
    equal(readFirstFlight(warning, false), undefined);
  });
  it("says what an answer is that is no TLS", () => {
    deepEqual(readFirstFlight(Buffer.from("HTTP/1.1 400 Bad Request\r\n"), false), {
      kind: "notTls",
      head: "HTTP/1.1 400 Bad Request\r\n",
    });
  });

  const anyBytes = fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes));
  const nearly = fc
    .tuple(
      fc.constantFrom(serverHello(0x0303, dhe), Buffer.concat([serverHello(0x0303, dhe), keyExchange(512)])),
      fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 8 }),
      fc.nat(200),
    )
    .map(([content, changes, length]) => {
      const bytes = record(22, content);
      for (const [at, value] of changes) if (at < bytes.length) bytes.writeUInt8(value, at);
      return bytes.subarray(0, Math.max(1, bytes.length - length));
    });
  it("throws at no bytes, and reads nothing beyond them", () => {
    fc.assert(
      fc.property(fc.oneof(anyBytes, nearly), fc.boolean(), (bytes, isEnd) => {
        // Whatever stands behind in the same memory makes no difference.
        const behind = Buffer.concat([bytes, Buffer.alloc(64, 0x16)]).subarray(0, bytes.length);
        deepEqual(readFirstFlight(behind, isEnd), readFirstFlight(Buffer.from(bytes), isEnd));
      }),
      { numRuns: 2000 },
    );
  });
  it("holds no more than came", () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const { messages } = handshakeMessages(bytes);
        ok(messages.reduce((sum, { body }) => sum + body.length, 0) <= bytes.length);
      }),
    );
  });
});
