import assert from "node:assert/strict";
import { MutatedCopy } from "./mutated-copy";
import { securityProperties } from "./security-properties";
import { violatedPolicies } from "./violated-policies";

/** Does not prove that the CLI runs the pack alike: the engine suite compares both. */
describe("security properties, by the policies that notice their loss", () => {
  let copy: MutatedCopy;
  before(() => (copy = new MutatedCopy()));
  after(() => {
    copy.remove();
  });

  it("The program as it is violates no policy.", () => {
    assert.deepEqual(violatedPolicies(copy.directory), []);
  });

  for (const { property, mutations, policy } of securityProperties) {
    if (policy === undefined) continue;
    it(property, () => {
      assert.deepEqual(
        copy.with(mutations, () => violatedPolicies(copy.directory)),
        [policy],
      );
    });
  }
});
