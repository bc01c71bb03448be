import { equal } from "node:assert/strict";
import { wantsColour } from "../../../tools/report/paint";

const terminal = { isTTY: true };
const file = {};

describe("wantsColour", () => {
  const cases: Record<string, readonly [boolean, Parameters<typeof wantsColour>]> = {
    "colour on a terminal": [true, [undefined, { TERM: "xterm" }, terminal]],
    "none in a file": [false, [undefined, {}, file]],
    "none on a dumb terminal": [false, [undefined, { TERM: "dumb" }, terminal]],
    "none with NO_COLOR": [false, [undefined, { NO_COLOR: "1" }, terminal]],
    "colour with an empty NO_COLOR": [true, [undefined, { NO_COLOR: "" }, terminal]],
    "colour in a file with FORCE_COLOR": [true, [undefined, { FORCE_COLOR: "1", NO_COLOR: "1" }, file]],
    "none with FORCE_COLOR=0": [false, [undefined, { FORCE_COLOR: "0" }, terminal]],
    "what --color says": [true, [true, { NO_COLOR: "1" }, file]],
    "what --no-color says": [false, [false, { FORCE_COLOR: "1" }, terminal]],
  };
  for (const [what, [expected, args]] of Object.entries(cases)) {
    it(`wants ${what}`, () => {
      equal(wantsColour(...args), expected);
    });
  }
});
