import { deepEqual } from "node:assert/strict";
import { countVerdicts } from "../../../tools/report/count-verdicts";
import { checkOf } from "./sample-run";

describe("countVerdicts", () => {
  it("names every verdict, also those that no check came to", () => {
    const checks = [
      checkOf("a", "fail"),
      checkOf("b", "fail"),
      checkOf("a", "undecided"),
      checkOf("b", "pass"),
    ];
    deepEqual(countVerdicts(checks), {
      fail: 2,
      warn: 0,
      undecided: 1,
      skipped: 0,
      pass: 1,
      notApplicable: 0,
    });
  });
});
