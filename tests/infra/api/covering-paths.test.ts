import { deepEqual } from "node:assert/strict";
import { coveringPaths } from "../../../infra/api/covering-paths";

describe("covering paths", () => {
  it("are those with parameters, greedy or not", () => {
    const paths = ["/", "/me", "/orders/{id}", "/orders/{id}/lines", "/files/{rest+}"];
    deepEqual(coveringPaths(paths.map((path) => ({ path }))), [
      "/orders/{id}",
      "/orders/{id}/lines",
      "/files/{rest+}",
    ]);
  });
});
