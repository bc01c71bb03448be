import { deepEqual, equal } from "node:assert/strict";
import { exemptionOf } from "../../../../policy-pack/kit/settings/exemption-of";

const resource = { name: "health", urn: "urn:pulumi:dev::shop::aws:apigateway/method:Method::health" };
const exemption = { policy: "p", resource: "health", finding: undefined, reason: "r", until: "2030-01-01" };
const forPattern = (pattern: string) =>
  exemptionOf(resource, "authorization is NONE", [{ ...exemption, resource: pattern }]) !== undefined;

describe("exemptionOf", () => {
  it("names a resource by its whole name or URN, with * for any text", () => {
    deepEqual(
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
    const found = exemptionOf(resource, "authorization is NONE", [
      { ...exemption, reason: "old", until: "2020-01-01" },
      { ...exemption, resource: "*", reason: "new" },
      { ...exemption, resource: "other", reason: "other", until: "2040-01-01" },
    ]);
    equal(found?.reason, "new");
  });

  it("takes one that names a part of the finding for such findings alone", () => {
    const narrow = [{ ...exemption, finding: "authorization is" }];
    equal(exemptionOf(resource, "authorization is NONE", narrow)?.reason, "r");
    equal(exemptionOf(resource, "uri is plain http", narrow), undefined);
  });
});
