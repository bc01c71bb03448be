import { deepEqual, equal } from "node:assert/strict";
import { amplifyRules } from "../../../infra/site/amplify-rules";

/** The pattern is judged as JavaScript reads it; Amplify's own reading is not proved here. */
describe("amplify rules", () => {
  const siteOrigin = "https://www.example.com";
  const [redirect, rewrite] = amplifyRules({ redirectFrom: "https://example.com", siteOrigin });

  it("send the apex to the site's host for good", () => {
    deepEqual(redirect, {
      source: "https://example.com",
      target: "https://www.example.com",
      status: "301",
    });
  });

  it("send nobody anywhere where the apex does not answer", () => {
    deepEqual(amplifyRules({ redirectFrom: undefined, siteOrigin }), [rewrite]);
  });

  it("answer with the page under status 200, with which it keeps its headers", () => {
    equal(rewrite?.target, "/index.html");
    equal(rewrite.status, "200");
  });

  const pattern = new RegExp(rewrite?.source.slice(2, -2) ?? "");
  const paths: Record<string, boolean> = {
    "/": true,
    "/orders/17": true,
    "/callback": true,
    "/callback?code=a.b&state=c": true,
    "/index.js": false,
    "/about.html": false,
    "/terms.pdf": false,
    "/sitemap.xml": false,
    "/photo.avif": false,
    "/photo.jpeg": false,
    "/module.wasm": false,
    "/chunk.mjs": false,
    "/clip.webm": false,
    "/logo.svg?v=2": false,
    "/.well-known/security.txt": false,
  };
  for (const [path, isPage] of Object.entries(paths)) {
    it(`treat ${path} as ${isPage ? "a page" : "a file"}`, () => {
      equal(pattern.test(path), isPage);
    });
  }
});
