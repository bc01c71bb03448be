import { equal } from "node:assert/strict";
import { PublicRoutes } from "../../../policy-pack/judges/public-routes";

describe("PublicRoutes", () => {
  const entries = ["shop GET /health", "my shop GET /health", "shop $default", "GET /a", "shop "];

  it("knows a route of the API that it is named with, and of no other", () => {
    const routes = new PublicRoutes(entries);
    equal(routes.isOf("shop", "GET /health"), true);
    equal(routes.isOf("my shop", "GET /health"), true);
    equal(routes.isOf("bank", "GET /health"), false);
    equal(routes.isOf("my shop", "$default"), false);
  });

  it("knows what some API has", () => {
    const routes = new PublicRoutes(entries);
    equal(routes.has("GET /health"), true);
    equal(routes.has("GET /healthy"), false);
    equal(routes.hasMethod("GET"), true);
    equal(routes.hasMethod("GE"), false);
    equal(routes.hasMethod("POST"), false);
  });

  it("takes nothing from what names no API", () => {
    const routes = new PublicRoutes(entries);
    equal(routes.has("GET /a"), false);
    equal(routes.has(""), false);
  });
});
