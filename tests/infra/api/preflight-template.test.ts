import { deepEqual, equal } from "node:assert/strict";
import { render } from "velocityjs";
import { preflightTemplate } from "../../../infra/api/preflight-template";

/** Evaluated by a VTL engine of npm, which is not AWS's: of that, the live probes tell. */
describe("preflight template", () => {
  const template = preflightTemplate(["https://www.example.com", "https://localhost:5173"]);

  function answerTo(headers: Record<string, string>): { origin?: string; status?: number } {
    const header: { "Access-Control-Allow-Origin"?: string } = {};
    const responseOverride: { header: typeof header; status?: number } = { header };
    const body = render(template, {
      input: { params: () => ({ header: { get: (name: string) => headers[name] ?? null } }) },
      context: { responseOverride },
    });
    equal(body.trim(), "");
    return {
      ...(header["Access-Control-Allow-Origin"] === undefined
        ? {}
        : { origin: header["Access-Control-Allow-Origin"] }),
      ...(responseOverride.status === undefined ? {} : { status: responseOverride.status }),
    };
  }

  const named: Record<string, Record<string, string>> = {
    "https://www.example.com": { Origin: "https://www.example.com" },
    "https://localhost:5173": { Origin: "https://localhost:5173" },
    // HTTP/2 writes header names in lower case.
    "https://www.example.com in a header in lower case": { origin: "https://www.example.com" },
  };
  for (const [origin, headers] of Object.entries(named)) {
    it(`names the trusted origin ${origin}`, () => {
      deepEqual(answerTo(headers), { origin: origin.split(" ")[0] });
    });
  }

  const refused: Record<string, string> = {
    "another origin": "https://evil.example",
    "the origin null": "null",
    "the trusted host without TLS": "http://www.example.com",
    "the trusted host on another port": "https://www.example.com:8443",
    "a host that starts like the trusted one": "https://www.example.com.evil.example",
    "a host that ends like the trusted one": "https://evilwww.example.com",
    "a sibling of the trusted host": "https://app.example.com",
    "the trusted origin in capitals": "HTTPS://WWW.EXAMPLE.COM",
    "the trusted origin with a slash": "https://www.example.com/",
    "two origins": "https://www.example.com https://evil.example",
    "a dot for any character": "https://wwwxexample.com",
  };
  for (const [what, origin] of Object.entries(refused)) {
    it(`refuses ${what}, and names no origin of its own`, () => {
      deepEqual(answerTo({ Origin: origin }), { status: 403 });
    });
  }

  it("leaves a call without an origin alone", () => {
    deepEqual(answerTo({}), {});
    deepEqual(answerTo({ Origin: "" }), {});
  });
});
