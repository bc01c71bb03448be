import * as sdk from "@pulumi/policy";
import type { PolicyResource } from "@pulumi/policy";
import { equal, throws } from "node:assert/strict";
import { Stack } from "../../../policy-pack/kit/policy/stack";
import { restApi } from "../../../policy-pack/resources/rest-api";
import { restMethod } from "../../../policy-pack/resources/rest-method";
import { restPath } from "../../../policy-pack/resources/rest-path";
import { unknown } from "../../support/policy-evaluate";

/** The SDK's own proxy, which throws at unknown values. */
const { unknownCheckingProxy } = sdk as unknown as { unknownCheckingProxy: (props: object) => object };

function given(type: string, name: string, props: object, refers: Record<string, PolicyResource[]> = {}) {
  return {
    type: `aws:apigateway/${type}`,
    name,
    urn: `urn:${name}`,
    props: unknownCheckingProxy(props),
    propertyDependencies: refers,
  } as unknown as PolicyResource;
}

const api = given("restApi:RestApi", "api", { id: "api" });
const part = (id: string, parentId: string, pathPart: unknown) =>
  given("resource:Resource", id, { id, parentId, pathPart });
const orders = part("orders", "root", "orders");
const order = part("order", "orders", "{id}");

/** The path of a method that refers to a part. */
function pathOf(
  props: object,
  parts: readonly PolicyResource[],
  refers: Record<string, PolicyResource[]> = {},
) {
  const stack = new Stack([api, given("method:Method", "method", props, refers), ...parts]);
  const [method] = stack.all(restMethod);
  if (method === undefined) throw new Error("no method");
  return restPath(stack, method, method.view.resource, stack.all(restApi)[0]);
}

describe("the path of a method of a REST API", () => {
  it("is that of the root where the method is the API's own, or its part is not in the stack", () => {
    equal(pathOf({ resourceId: unknown }, [orders], { resourceId: [api] }), "/");
    equal(pathOf({ resourceId: "gone" }, [orders]), "/");
  });

  it("has the parts above in their order", () => {
    equal(pathOf({ resourceId: "orders" }, [order, orders]), "/orders");
    equal(pathOf({ resourceId: "order" }, [order, orders]), "/orders/{id}");
  });

  it("is an open question where a part or its name is not known yet", () => {
    throws(() => pathOf({ resourceId: unknown }, [orders]), {
      message: "resourceId can't be known during preview",
    });
    throws(() => pathOf({ resourceId: "orders" }, [part("orders", "root", unknown)]), {
      message: "pathPart can't be known during preview",
    });
  });

  it("ends where parts stand above each other in a circle", () => {
    const circle = [part("a", "b", "a"), part("b", "a", "b")];
    equal(pathOf({ resourceId: "a" }, circle).length, "/a/b".length * 25);
  });
});
