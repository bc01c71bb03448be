import { deepEqual } from "node:assert/strict";
import { requirements } from "../acceptance/requirements/requirements";
import { MutatedCopy } from "./mutated-copy";
import { violatedPolicies } from "./violated-policies";

/** Does not prove that the CLI runs the pack alike: the engine suite compares both. */
describe("protections, by the policies that notice their loss", () => {
  let copy: MutatedCopy;
  before(() => (copy = new MutatedCopy()));
  after(() => {
    copy.remove();
  });

  it("The program as it is violates no policy.", () => {
    deepEqual(violatedPolicies(copy.directory), []);
  });

  for (const { protection, mutations, policies } of requirements) {
    if (policies === undefined) continue;
    it(protection, () => {
      deepEqual(
        copy.with(mutations, () => violatedPolicies(copy.directory)),
        policies,
      );
    });
  }
});
