import { deepEqual } from "node:assert/strict";
import { routeProblem } from "../../../policy-pack/judges/route-problem";

const routes = ["GET /health", "ANY /public/{proxy+}", "$default", "$connect", "POST /"];
const others = ["/health", "GET", "get /health", "OPTIONS /a", "GET  /a b", "*", ""];

describe("routeProblem", () => {
  it("takes routes as API Gateway names them", () => {
    deepEqual(routes.map(routeProblem), [undefined, undefined, undefined, undefined, undefined]);
  });

  it("names everything else", () => {
    deepEqual(others.map(routeProblem), [
      '"/health" is not a route such as "GET /health", "ANY /public/{proxy+}" or "$default"',
      '"GET" is not a route such as "GET /health", "ANY /public/{proxy+}" or "$default"',
      '"get /health" is not a route such as "GET /health", "ANY /public/{proxy+}" or "$default"',
      '"OPTIONS /a" is not a route such as "GET /health", "ANY /public/{proxy+}" or "$default"',
      '"GET  /a b" is not a route such as "GET /health", "ANY /public/{proxy+}" or "$default"',
      '"*" is not a route such as "GET /health", "ANY /public/{proxy+}" or "$default"',
      '"" is not a route such as "GET /health", "ANY /public/{proxy+}" or "$default"',
    ]);
  });
});
