import { deepEqual } from "node:assert/strict";
import { failingTests } from "./failing-tests";
import { requirements } from "../acceptance/requirements/requirements";
import { MutatedCopy } from "./mutated-copy";

/** Does not prove that AWS enforces a property, nor that a protection cannot be lost in a way that no row names. */
describe("protections, by the tests that notice their loss", () => {
  let copy: MutatedCopy;
  before(() => (copy = new MutatedCopy()));
  after(() => {
    copy.remove();
  });

  it("The program as it is fails none of them.", () => {
    const files = [...new Set(requirements.map(({ test }) => test.file))];
    deepEqual(failingTests(copy.directory, files), []);
  });

  for (const { protection, mutations, test } of requirements) {
    it(protection, () => {
      const failing = copy.with(mutations, () => failingTests(copy.directory, [test.file], test.title));
      deepEqual(failing, [test.title]);
    });
  }
});
