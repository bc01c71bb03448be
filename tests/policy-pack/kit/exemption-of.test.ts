import assert from "node:assert/strict";
import { exemptionOf } from "../../../policy-pack/kit/exemption-of";

const resource = { name: "health", urn: "urn:pulumi:dev::shop::aws:apigateway/method:Method::health" };
const forPattern = (pattern: string) =>
  exemptionOf(resource, [{ resource: pattern, reason: "r", until: "2030-01-01" }]) !== undefined;

describe("exemptionOf", () => {
  it("names a resource by its whole name or URN, with * for any text", () => {
    assert.deepEqual(
      [
        "health",
        resource.urn,
        "he*th",
        "*",
        "*::health",
        "h*a*h",
        "healthy",
        "heal",
        "ealth",
        "*x*",
        "health*health",
      ].filter(forPattern),
      ["health", resource.urn, "he*th", "*", "*::health", "h*a*h"],
    );
  });

  it("takes the exemption that ends last of those that name a resource", () => {
    const found = exemptionOf(resource, [
      { resource: "health", reason: "old", until: "2020-01-01" },
      { resource: "*", reason: "new", until: "2030-01-01" },
      { resource: "other", reason: "other", until: "2040-01-01" },
    ]);
    assert.equal(found?.reason, "new");
  });
});
