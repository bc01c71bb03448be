import { equal } from "node:assert/strict";
import { judgePlainHttp } from "../../../../tools/verify/judges/plain-http";
import type { Reply } from "../../../../tools/verify/network/answer";
import type { Endpoint } from "../../../../tools/verify/targets/endpoint";

const endpoint = (host: string): Endpoint => ({ role: "site", host, port: 443, httpPort: 80, basePath: "" });
const answer = (status: number, location?: string, body = ""): Reply => ({
  kind: "answer",
  status,
  headers: location === undefined ? {} : { location: [location] },
  body,
});
const none = (cause: "refused" | "timeout" | "reset" | "unresolved"): Reply => ({
  kind: "none",
  cause,
  reason: cause,
});

describe("judgePlainHttp", () => {
  const cases: Readonly<Record<string, readonly [Reply, string]>> = {
    "a refused connection": [none("refused"), "pass"],
    "a redirect to https on the same host": [answer(301, "https://www.example.com/"), "pass"],
    "a redirect in capitals": [answer(308, "HTTPS://WWW.EXAMPLE.COM/"), "pass"],
    "a refusal": [answer(403), "pass"],
    "a request to upgrade": [answer(426), "pass"],
    "a redirect to another host of the stack": [answer(301, "https://example.com/"), "warn"],
    silence: [none("timeout"), "silent"],
    "a broken connection": [none("reset"), "silent"],
    "a name that does not resolve": [none("unresolved"), "undecided"],
    "an error of the server": [answer(502), "undecided"],
    "a page": [answer(200), "fail"],
    "a request for credentials": [answer(401), "fail"],
    "a refusal by API Gateway itself": [
      answer(403, undefined, `{"message":"Missing Authentication Token"}`),
      "fail",
    ],
    "a relative redirect": [answer(301, "/home"), "fail"],
    "a redirect without a scheme": [answer(301, "//www.example.com/"), "fail"],
    "a redirect to plain HTTP": [answer(301, "http://www.example.com/"), "fail"],
    "a redirect to https on the port of plain HTTP": [answer(301, "https://www.example.com:80/"), "fail"],
    "a redirect to a foreign host": [answer(301, "https://www.example.com.evil.example/"), "fail"],
    "a redirect to nowhere": [answer(301), "fail"],
    "an answer from a cache that nobody asked": [answer(304), "fail"],
  };
  for (const [what, [reply, verdict]] of Object.entries(cases))
    it(`calls ${what} ${verdict}`, () => {
      equal(judgePlainHttp(reply, endpoint("www.example.com"), [endpoint("example.com")]).verdict, verdict);
    });
});
