import { deepEqual } from "node:assert/strict";
import { originProblem } from "../../../policy-pack/judges/origin-problem";

describe("originProblem", () => {
  it("says nothing of an exact https origin, and what is wrong with another", () => {
    deepEqual(originProblem("https://www.example.com"), undefined);
    deepEqual(originProblem("*"), '"*" lets every site in');
  });
});
