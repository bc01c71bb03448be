import { deepEqual } from "node:assert/strict";
import { contentSecurityPolicy } from "../../../infra/site/content-security-policy";

const nothingElse = { connect: [], image: [], font: [], style: [] };

function directives(policy: string): Record<string, string> {
  const parts = policy.split("; ").map((directive): [string, string] => {
    const [name = "", ...sources] = directive.split(" ");
    return [name, sources.join(" ")];
  });
  return Object.fromEntries(parts);
}

/** Does not prove that a browser enforces it. */
describe("content security policy", () => {
  const own = directives(contentSecurityPolicy(nothingElse));

  it("lets code come from the site alone", () => {
    deepEqual([own["script-src"], own["worker-src"]], ["'self'", "'self'"]);
  });

  it("lets nothing come from anywhere that it does not name", () => {
    deepEqual([own["default-src"], own["object-src"], own["base-uri"]], ["'none'", "'none'", "'none'"]);
  });

  it("lets no other site show the site in a frame", () => {
    deepEqual(own["frame-ancestors"], "'none'");
  });

  it("lets forms be sent to the site alone, and everything be asked for over TLS", () => {
    deepEqual([own["form-action"], own["upgrade-insecure-requests"]], ["'self'", ""]);
  });

  it("lets requests, images, fonts and styles come from the site and what is given for each, and changes nothing else", () => {
    const further = directives(
      contentSecurityPolicy({
        connect: ["https://api.example.com"],
        image: ["data:", "https://images.example.org"],
        font: ["https://fonts.example.org"],
        style: ["https://styles.example.org"],
      }),
    );
    deepEqual(further, {
      ...own,
      "connect-src": "'self' https://api.example.com",
      "img-src": "'self' data: https://images.example.org",
      "font-src": "'self' https://fonts.example.org",
      "style-src": "'self' https://styles.example.org",
    });
  });
});
