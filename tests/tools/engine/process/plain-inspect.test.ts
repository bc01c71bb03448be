import { equal } from "node:assert/strict";
import { join } from "node:path";

const util = process.getBuiltinModule("node:util");
const file: string = join(__dirname, "../../../../tools/engine/process/plain-inspect.js");

const escape = "\u001b";

// That nobody gets colours of `util.inspect`. Not proved: that Node.js would take long to colour.
describe("inspect without colours", () => {
  const { inspect } = util;
  before(async () => {
    const { default: useNoColours } = (await import(file)) as { default: () => void };
    useNoColours();
  });
  after(() => {
    util.inspect = inspect;
  });

  it("colours nothing, in either way of asking for it", () => {
    equal(inspect("a", { colors: true }).includes(escape), true);
    equal(util.inspect("a", { colors: true }), "'a'");
    equal(util.inspect("a", false, 2, true), "'a'");
  });

  it("keeps every other option, and what belongs to the function", () => {
    equal(util.inspect({ a: { b: {} } }, { depth: 0 }), "{ a: [Object] }");
    equal(util.inspect({ a: { b: {} } }, false, 0), "{ a: [Object] }");
    equal(util.inspect.custom, inspect.custom);
  });
});
