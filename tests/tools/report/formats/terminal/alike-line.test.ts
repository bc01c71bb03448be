import { equal } from "node:assert/strict";
import { alike } from "../../../../../tools/report/alike";
import { alikeLine } from "../../../../../tools/report/formats/terminal/alike-line";
import { Ink } from "../../../../../tools/report/formats/terminal/ink";
import { paintWith } from "../../../../../tools/report/paint";
import { checkOf } from "../../sample-run";

const same = (name: string, line = 7) =>
  checkOf("tls", "fail", { name, line }, { message: "TLS 1.0. Set it." });
const lineOf = (checks: Parameters<typeof alike>[0], width: number, others = 0) => {
  const [first] = alike(checks, "Set it.");
  return first && alikeLine(first, others, new Ink(paintWith(false), width));
};

describe("alikeLine", () => {
  it("names every subject with type and place where there is room", () => {
    equal(lineOf([same("a"), same("b")], 80), "  ✖ a, b (aws:apigateway:RestApi)  index.ts:7");
  });

  it("names each with its own place where places differ", () => {
    equal(
      lineOf([same("a", 1), same("b", 2)], 80),
      "  ✖ a index.ts:1, b index.ts:2 (aws:apigateway:RestApi)",
    );
  });

  it("leaves out the type before a name, and says how many names are left out", () => {
    equal(lineOf([same("a"), same("b")], 32), "  ✖ a, b  index.ts:7");
    equal(lineOf([same("first"), same("second"), same("third")], 38), "  ✖ first, second, third  index.ts:7");
    equal(lineOf([same("first"), same("x".repeat(40))], 44), "  ✖ first  index.ts:7  and 1 more: --full");
    equal(lineOf([same("a")], 66, 3), "  ✖ a (aws:apigateway:RestApi)  index.ts:7  and 3 more: --full");
  });
});
