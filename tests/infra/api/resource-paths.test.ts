import { deepEqual } from "node:assert/strict";
import { resourcePaths } from "../../../infra/api/resource-paths";

/** Does not prove that API Gateway takes the paths: settings refuse those that it does not take. */
describe("resource paths", () => {
  it("are each part of a path, below its parent", () => {
    deepEqual(resourcePaths(["/orders/{id}/{rest+}"]), [
      { path: "/orders", parentPath: "/", pathPart: "orders" },
      { path: "/orders/{id}", parentPath: "/orders", pathPart: "{id}" },
      { path: "/orders/{id}/{rest+}", parentPath: "/orders/{id}", pathPart: "{rest+}" },
    ]);
  });

  it("are each there once, whichever path comes first", () => {
    deepEqual(resourcePaths(["/a/b", "/a", "/b/b"]), [
      { path: "/a", parentPath: "/", pathPart: "a" },
      { path: "/a/b", parentPath: "/a", pathPart: "b" },
      { path: "/b", parentPath: "/", pathPart: "b" },
      { path: "/b/b", parentPath: "/b", pathPart: "b" },
    ]);
  });

  it("are none for the root, which is there already, and none without paths", () => {
    deepEqual(resourcePaths(["/"]), []);
    deepEqual(resourcePaths([]), []);
  });
});
