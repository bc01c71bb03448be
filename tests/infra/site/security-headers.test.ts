import { equal, match, ok } from "node:assert/strict";
import { contentSecurityPolicy } from "../../../infra/site/content-security-policy";
import { securityHeaders } from "../../../infra/site/security-headers";

/** Does not prove that Amplify sends them: it leaves them out of redirects. */
describe("security headers", () => {
  const sources = { connect: ["https://api.example.com"], image: [], font: [], style: [] };
  const headers = securityHeaders(sources);

  it("let no browser that has seen the site once call it over plain HTTP for a year, nor its sub-domains", () => {
    const [, seconds] =
      /^max-age=(\d+); includeSubDomains$/.exec(headers["Strict-Transport-Security"] ?? "") ?? [];
    ok(Number(seconds) >= 31_536_000);
  });

  it("have the content security policy", () => {
    equal(headers["Content-Security-Policy"], contentSecurityPolicy(sources));
  });

  it("let browsers not guess types of content", () => {
    equal(headers["X-Content-Type-Options"], "nosniff");
  });

  it("keep the site out of frames of old browsers, too", () => {
    equal(headers["X-Frame-Options"], "DENY");
  });

  it("tell other sites no more than the origin", () => {
    equal(headers["Referrer-Policy"], "strict-origin-when-cross-origin");
  });

  it("turn off what the site does not need", () => {
    for (const feature of ["camera", "geolocation", "microphone", "payment", "usb"]) {
      match(headers["Permissions-Policy"] ?? "", new RegExp(`\\b${feature}=\\(\\)`));
    }
  });

  it("keep other sites' windows and pages apart", () => {
    equal(headers["Cross-Origin-Opener-Policy"], "same-origin");
    equal(headers["Cross-Origin-Resource-Policy"], "same-origin");
  });
});
