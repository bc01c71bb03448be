import { equal } from "node:assert/strict";
import { loadFrontEnd } from "./load-front-end";

interface RouteUrl {
  routeUrl: (apiOrigin: string, path: string, parameters: Record<string, string>) => URL;
}

const cases: Record<string, [path: string, parameters: Record<string, string>, expected: string]> = {
  "keeps a path without parameters": ["/me", {}, "https://api.example.com/me"],
  "fills in a parameter as one part of the path": [
    "/orders/{id}",
    { id: "a/b c" },
    "https://api.example.com/orders/a%2Fb%20c",
  ],
  "fills in a greedy parameter as several": [
    "/files/{proxy+}",
    { "proxy+": "a/b c" },
    "https://api.example.com/files/a/b%20c",
  ],
};

describe("front end's route URL", () => {
  for (const [title, [path, parameters, expected]] of Object.entries(cases)) {
    it(title, async () => {
      const { routeUrl } = await loadFrontEnd<RouteUrl>("route-url");
      equal(routeUrl("https://api.example.com", path, parameters).href, expected);
    });
  }
});
