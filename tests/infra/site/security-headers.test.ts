import assert from "node:assert/strict";
import { contentSecurityPolicy } from "../../../infra/site/content-security-policy";
import { securityHeaders } from "../../../infra/site/security-headers";

/** Does not prove that Amplify sends them: it leaves them out of redirects. */
describe("security headers", () => {
  it("are these", () => {
    assert.deepEqual(securityHeaders(["https://api.example.com"]), {
      "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
      "Content-Security-Policy": contentSecurityPolicy(["https://api.example.com"]),
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      "Permissions-Policy":
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), " +
        "microphone=(), midi=(), payment=(), usb=()",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
    });
  });
});
