import { deepEqual, equal } from "node:assert/strict";
import { parseResolveEntry } from "../../../../tools/verify/network/resolve-entry";

describe("parseResolveEntry", () => {
  const cases: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
    "www.example.com:443:127.0.0.1": [["127.0.0.1", 443]],
    "www.example.com:443:[::1]": [["::1", 443]],
    "www.example.com:443:::1": [["::1", 443]],
    "www.example.com:443:127.0.0.1,[::1]": [
      ["127.0.0.1", 443],
      ["::1", 443],
    ],
    "www.example.com:443:127.0.0.1:8443": [["127.0.0.1", 8443]],
    "www.example.com:443:[::1]:8443": [["::1", 8443]],
  };
  for (const [text, addresses] of Object.entries(cases))
    it(`reads ${text}`, () => {
      deepEqual(
        parseResolveEntry(text)?.addresses.map(({ ip, port }) => [ip, port]),
        addresses,
      );
    });
  for (const text of [
    "www.example.com",
    "www.example.com:443",
    "www.example.com:443:host",
    "www.example.com:0:127.0.0.1",
  ])
    it(`refuses ${text}`, () => {
      equal(parseResolveEntry(text), undefined);
    });
});
