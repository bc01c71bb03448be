import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { clientHello, type Offer } from "../../../../tools/verify/tls/client-hello";
import { suites, suitesOfTls13, type Suite } from "../../../../tools/verify/tls/suite";
import { tlsVersions } from "../../../../tools/verify/tls/version";

interface Read {
  readonly recordVersion: number;
  readonly version: number;
  readonly suites: number[];
  readonly extensions: ReadonlyMap<number, Buffer>;
}

/** Reads a hello by RFC 5246 and 8446, and insists that every length is right. */
function read(bytes: Buffer): Read {
  equal(bytes.readUInt8(0), 22);
  equal(bytes.readUInt16BE(3), bytes.length - 5);
  equal(bytes.readUInt8(5), 1);
  equal(bytes.readUIntBE(6, 3), bytes.length - 9);
  let at = 9 + 2 + 32;
  const take = (lengthBytes: number) => {
    const length = bytes.readUIntBE(at, lengthBytes);
    const content = bytes.subarray(at + lengthBytes, at + lengthBytes + length);
    equal(content.length, length);
    at += lengthBytes + length;
    return content;
  };
  take(1);
  const offered = take(2);
  take(1);
  const extensions = new Map<number, Buffer>();
  const all = take(2);
  equal(at, bytes.length);
  for (let next = 0; next < all.length;) {
    const length = all.readUInt16BE(next + 2);
    const type = all.readUInt16BE(next);
    ok(!extensions.has(type), `extension ${type} twice`);
    extensions.set(type, all.subarray(next + 4, next + 4 + length));
    next += 4 + length;
    ok(next <= all.length);
  }
  return {
    recordVersion: bytes.readUInt16BE(1),
    version: bytes.readUInt16BE(9),
    suites: Array.from({ length: offered.length / 2 }, (_, index) => offered.readUInt16BE(2 * index)),
    extensions,
  };
}

const sni = 0;
const supportedVersions = 0x2b;

describe("clientHello", () => {
  it("names the host, and no address", () => {
    const offer: Offer = { versions: ["TLS 1.2"], suites: suites.slice(0, 3) };
    const named = read(clientHello(offer, "www.example.com")).extensions.get(sni);
    equal(named?.subarray(5).toString(), "www.example.com");
    equal(read(clientHello(offer, "192.0.2.1")).extensions.has(sni), false);
    equal(read(clientHello(offer, "2001:db8::1")).extensions.has(sni), false);
  });
  it("offers an old version alone, as clients of its time did", () => {
    const { recordVersion, version, extensions } = read(
      clientHello({ versions: ["SSL 3.0"], suites: suites.slice(0, 3) }, "www.example.com"),
    );
    deepEqual([recordVersion, version, extensions.has(supportedVersions)], [0x0300, 0x0300, false]);
  });
  it("offers TLS 1.3 in its extension, newest first", () => {
    const offer: Offer = { versions: ["TLS 1.2", "TLS 1.3"], suites: suitesOfTls13 };
    const { version, extensions } = read(clientHello(offer, "www.example.com"));
    equal(version, 0x0303);
    deepEqual(extensions.get(supportedVersions), Buffer.from([4, 3, 4, 3, 3]));
  });
  it("has right lengths and its own suites, whatever it offers and whomever it asks", () => {
    const offers = fc.record({
      versions: fc.uniqueArray(fc.constantFrom(...tlsVersions), { minLength: 1 }),
      suites: fc.uniqueArray(fc.constantFrom<Suite>(...suites, ...suitesOfTls13), {
        minLength: 1,
        maxLength: 114,
        selector: ({ code }) => code,
      }),
      compression: fc.boolean(),
    });
    fc.assert(
      fc.property(offers, fc.domain(), (offer, host) => {
        const bytes = clientHello(offer, host);
        deepEqual(
          read(bytes).suites,
          offer.suites.map(({ code }) => code),
        );
        // Some old load balancers hang at hellos of these sizes: RFC 7685.
        ok(bytes.length - 5 < 256 || bytes.length - 5 >= 512, String(bytes.length));
      }),
    );
  });
});
