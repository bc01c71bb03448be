import assert from "node:assert/strict";
import { failingTests } from "./failing-tests";
import { MutatedCopy } from "./mutated-copy";
import { securityProperties } from "./security-properties";

/** Does not prove that AWS enforces a property, nor that a protection cannot be lost in a way that no row names. */
describe("security properties, by the tests that notice their loss", () => {
  let copy: MutatedCopy;
  before(() => (copy = new MutatedCopy()));
  after(() => {
    copy.remove();
  });

  it("The program as it is fails no test.", () => {
    assert.deepEqual(failingTests(copy.directory, "tests/infra/**/*.test.ts"), []);
  });

  for (const { property, mutations, test } of securityProperties) {
    it(property, () => {
      const failing = copy.with(mutations, () => failingTests(copy.directory, test.file, test.title));
      assert.deepEqual(failing, [test.title]);
    });
  }
});
