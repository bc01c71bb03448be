import { deepEqual } from "node:assert/strict";
import { route } from "./custom-rules";

const rules = [
  { source: "https://example.com", target: "https://www.example.com", status: "301" },
  { source: "/old", target: "/new", status: "302" },
  { source: "/docs/<*>", target: "/docs.html", status: "404-200" },
  { source: "</^[^.]+$/>", target: "/index.html", status: "200" },
];

const cases: Record<string, [host: string, path: string, expected: unknown]> = {
  "redirects a host with its path": [
    "example.com",
    "/a",
    { kind: "redirect", status: 301, location: "https://www.example.com/a" },
  ],
  "redirects a path": ["www.example.com", "/old", { kind: "redirect", status: 302, location: "/new" }],
  "falls back under what stands before <*>": [
    "www.example.com",
    "/docs/a",
    { kind: "fallback", path: "/docs.html" },
  ],
  "rewrites what an expression matches": [
    "www.example.com",
    "/deep/link",
    { kind: "rewrite", path: "/index.html" },
  ],
  "leaves the rest as it is": ["www.example.com", "/app.js", undefined],
};

describe("stand-in's rules of a site", () => {
  for (const [title, [host, path, expected]] of Object.entries(cases)) {
    it(title, () => {
      deepEqual(route(rules, host, path), expected);
    });
  }
});
