import { deepEqual } from "node:assert/strict";
import { routeProblem } from "../../../policy-pack/judges/route-problem";

const routes = [
  "shop GET /health",
  "my shop ANY /public/{proxy+}",
  "shop $default",
  "shop $connect",
  "a POST /",
];
const others = ["GET /health", "shop GET", "shop get /health", "shop OPTIONS /a", "shop GET  /a b", "*", ""];

describe("routeProblem", () => {
  it("takes routes as API Gateway names them, behind the name of their API", () => {
    deepEqual(routes.map(routeProblem), [undefined, undefined, undefined, undefined, undefined]);
  });

  it("names everything else", () => {
    deepEqual(
      others.map(routeProblem),
      others.map(
        (text) =>
          `${JSON.stringify(text)} is not an API and a route of it, such as "shop GET /health", "shop ANY /public/{proxy+}" or "shop $default"`,
      ),
    );
  });
});
