import { deepEqual, throws } from "node:assert/strict";
import { readNodeOptions } from "../../../../tools/engine/process/node-options";

describe("runtime options of Node.js", () => {
  it("type-check and say nothing by default", () => {
    deepEqual(readNodeOptions({}), { typescript: true, tsconfig: "", nodeargs: [] });
  });

  const words: Record<string, string[]> = {
    "": [],
    "--a --b=1": ["--a", "--b=1"],
    "  --a\t--b ": ["--a", "--b"],
    "--title='a b' \"c d\"": ["--title=a b", "c d"],
    'a\\ b "c\\"d"': ["a b", 'c"d'],
  };
  for (const [nodeargs, expected] of Object.entries(words)) {
    it(`split "${nodeargs}" as a shell does`, () => {
      deepEqual(readNodeOptions({ nodeargs }).nodeargs, expected);
    });
  }

  const wrong: Record<string, [string, unknown]> = {
    "typescript option must be a boolean": ["typescript", "yes"],
    "tsconfigpath option must be a string": ["tsconfig", true],
    "nodeargs option must be a string": ["nodeargs", ["--a"]],
  };
  for (const [message, [option, value]] of Object.entries(wrong)) {
    it(message, () => {
      throws(() => readNodeOptions({ [option]: value }), { message });
    });
  }
});
