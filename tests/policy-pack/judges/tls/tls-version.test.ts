import { deepEqual, equal } from "node:assert/strict";
import { isBelow, tlsVersionNamed } from "../../../../policy-pack/judges/tls/tls-version";

const named = {
  SSLv3: "SSL 3.0",
  "Protocol-SSLv3": "SSL 3.0",
  SSLv2: "SSL 3.0",
  TLSv1: "1.0",
  "TLSv1.0": "1.0",
  "TLSv1.1": "1.1",
  "Protocol-TLSv1.1": "1.1",
  "TLSv1.2": "1.2",
  "TLS 1.2": "1.2",
  TLS_1_2: "1.2",
  "tls1.2+": "1.2",
  " TLSv1.3 ": "1.3",
  "TLSv1.2_2021": undefined,
  "TLSv1.2,TLSv1.3": undefined,
  TLSv2: undefined,
  SSL3: "SSL 3.0",
  SSL_3: "SSL 3.0",
  "SSLv3.0": "SSL 3.0",
  OpenSSLv3: undefined,
  "SSLv3.1": undefined,
  MyTLSv1: undefined,
  "": undefined,
};

describe("tlsVersionNamed", () => {
  it("reads the spellings of a protocol's name, and nothing into another text", () => {
    deepEqual(Object.fromEntries(Object.keys(named).map((name) => [name, tlsVersionNamed(name)])), named);
  });
});

describe("isBelow", () => {
  it("orders SSL 3.0 before TLS 1.0, and TLS by its minor version as a number", () => {
    equal(isBelow("SSL 3.0", "1.0"), true);
    equal(isBelow("1.0", "SSL 3.0"), false);
    equal(isBelow("1.1", "1.2"), true);
    equal(isBelow("1.2", "1.2"), false);
    equal(isBelow("1.3", "1.2"), false);
    equal(isBelow("1.3", "1.10"), true);
  });
});
