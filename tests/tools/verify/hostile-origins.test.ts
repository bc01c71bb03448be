import { deepEqual, equal, ok } from "node:assert/strict";
import { hostileOrigins } from "../../../tools/verify/hostile-origins";

const site = "https://www.example.com";
const originsOf = (trusted: readonly string[], defaultHost?: string) =>
  hostileOrigins(trusted, defaultHost).map(({ origin }) => origin);

describe("hostileOrigins", () => {
  const careless: Readonly<Record<string, (origin: string) => boolean>> = {
    "takes what starts with the origin": (origin) => origin.startsWith(site),
    "takes what ends with the host": (origin) => origin.endsWith("www.example.com"),
    "takes what ends with the domain": (origin) => origin.endsWith(".example.com"),
    "takes what ends with the domain, without a dot": (origin) => origin.endsWith("example.com"),
    "takes a dot for any character": (origin) => /^https:\/\/www.example.com$/.test(origin),
    "takes every scheme": (origin) => /^https?:\/\/www\.example\.com$/.test(origin),
    "takes every port": (origin) => /^https:\/\/www\.example\.com(:\d+)?$/.test(origin),
    "looks for the host anywhere": (origin) => origin.includes("www.example.com"),
    "takes every site of the same hosting": (origin) => origin.endsWith(".amplifyapp.com"),
    "takes local development": (origin) => /^http:\/\/localhost(:\d+)?$/.test(origin),
    "takes null": (origin) => origin === "null",
  };
  for (const [rule, trusts] of Object.entries(careless))
    it(`has one for a rule that ${rule}`, () => {
      ok(originsOf([site], "main.d1a2b3.amplifyapp.com").some(trusts));
    });

  it("has none that is trusted, and none twice", () => {
    const trusted = [site, "http://localhost:3000", "https://main.d1a2b3.amplifyapp.com"];
    const origins = originsOf(trusted, "main.d1a2b3.amplifyapp.com");
    deepEqual(
      origins.filter((origin) => trusted.includes(origin)),
      [],
    );
    equal(new Set(origins).size, origins.length);
  });
  it("begins with the two that most careless rules let in", () => {
    deepEqual(originsOf([site]).slice(0, 2), ["https://evil-verify.example.net", "null"]);
  });
});
