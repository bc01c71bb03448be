import { equal } from "node:assert/strict";
import { paintWith } from "../../../tools/report/paint";
import { renderUsageProblems } from "../../../tools/report/usage-report";
import { hostileText } from "./hostile";

describe("renderUsageProblems", () => {
  const plain = paintWith(false);

  it("tells one problem on its line, and several in a list", () => {
    equal(renderUsageProblems(["first"], plain), "error: first\n");
    equal(renderUsageProblems(["first", "second"], plain), "error: 2 problems:\n  - first\n  - second\n");
  });

  it("gives neither a terminal nor a runner a command", () => {
    const text = renderUsageProblems([hostileText], plain);
    equal(/(?!\n)\p{Cc}|\u202e|^::|##\[/mu.test(text), false);
  });
});
