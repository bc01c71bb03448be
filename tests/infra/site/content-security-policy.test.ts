import assert from "node:assert/strict";
import { contentSecurityPolicy } from "../../../infra/site/content-security-policy";

/** Does not prove that a browser enforces it. */
describe("content security policy", () => {
  it("lets code come from the site alone, and requests go to the site and the given origins alone", () => {
    assert.equal(
      contentSecurityPolicy(["https://api.example.com", "https://auth.example.com"]),
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
        "manifest-src 'self'; worker-src 'self'; " +
        "connect-src 'self' https://api.example.com https://auth.example.com; " +
        "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; upgrade-insecure-requests",
    );
  });

  it("lets requests go to the site alone when there is no other origin", () => {
    assert.match(contentSecurityPolicy([]), /; connect-src 'self';/);
  });
});
