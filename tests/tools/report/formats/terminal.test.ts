// Does not prove: how a terminal shows wide characters; string-width counts them.
import { deepEqual, equal, match, ok } from "node:assert/strict";
import stringWidth from "string-width";
import { renderTerminal } from "../../../../tools/report/formats/terminal";
import { paintWith } from "../../../../tools/report/paint";
import { hostileRun } from "../hostile-run";
import { checkOf, ruleOf, runOf } from "../sample-run";

const plain = { paint: paintWith(false), width: 80, full: false };
const lines = (text: string) => text.trimEnd().split("\n");

const violated = runOf({
  result: "violations",
  rules: [ruleOf("tls", { severity: "critical" }), ruleOf("cors"), ruleOf("headers")],
  checks: [
    checkOf("tls", "fail", {}, { message: "securityPolicy is TLS_1_0. Set tls." }),
    checkOf("cors", "undecided", { name: "later" }, { message: "allowOrigins is not known yet." }),
    checkOf("headers", "pass", { name: "site" }, { evidence: ["customHeaders: all"] }),
  ],
  reach: ["3 policies looked at 3 of 9 resources; 6 are of types that no policy judges."],
});

describe("renderTerminal", () => {
  it("groups findings by rule, says the fix once, and the verdict last", () => {
    deepEqual(lines(renderTerminal(violated, plain)), [
      "No finding on what was looked at:",
      "  ✔ headers  1 resource",
      "    customHeaders: all",
      "",
      "? cors: 1 undecided  (high, NIST SC-8)",
      "  cors holds.",
      "  Fix: Set cors.",
      "  https://docs.example/cors",
      "  ? later (aws:apigateway:RestApi)  index.ts:7",
      "    allowOrigins is not known yet.",
      "",
      "✖ tls: 1 violated  (critical, NIST SC-8)",
      "  tls holds.",
      "  Fix: Set tls.",
      "  https://docs.example/tls",
      "  ✖ orders (aws:apigateway:RestApi)  index.ts:7",
      "    securityPolicy is TLS_1_0.",
      "",
      "3 policies looked at 3 of 9 resources; 6 are of types that no policy judges.",
      "shop (dev) · 1.2 s · ✖ 1 violated · ? 1 undecided · ✔ 1 holds",
      "Not to be deployed: 1 mandatory policy is violated.",
    ]);
  });

  it("fits a screen however much there is, and tells everything on request", () => {
    const rules = Array.from({ length: 12 }, (_, index) => ruleOf(`rule-${index}`));
    const checks = rules.flatMap(({ id }) =>
      Array.from({ length: 40 }, (_, index) => checkOf(id, "fail", { name: `api-${index}` })),
    );
    const run = runOf({ result: "violations", rules, checks });
    const short = lines(renderTerminal(run, plain));
    ok(short.length <= 60, `${short.length} lines`);
    ok(short.includes("  and 37 more findings: --full"));
    equal(
      lines(renderTerminal(run, { ...plain, full: true })).filter((line) => line.includes("api-39 ")).length,
      12,
    );
  });

  it("keeps to the width, also of wide characters", () => {
    const run = runOf({
      rules: [ruleOf("tls")],
      checks: [checkOf("tls", "fail", { name: "表".repeat(60) }, { message: "長".repeat(200) })],
    });
    for (const line of lines(renderTerminal(run, { ...plain, width: 60 }))) ok(stringWidth(line) <= 60, line);
  });

  it("calls nothing safe: not where nobody looked, and not beside an open question", () => {
    const nobody = runOf({ rules: [ruleOf("tls")], checks: [checkOf("tls", "notApplicable")] });
    match(renderTerminal(nobody, plain), /Nothing here was judged: that is no evidence of anything\.\n$/);
    const open = runOf({ rules: [ruleOf("tls")], checks: [checkOf("tls", "undecided")] });
    match(renderTerminal(open, plain), /and 1 question is open\.\n$/);
    equal(/✅|safe|all of this/i.test(renderTerminal(violated, plain)), false);
  });

  it("prints a program's words as words, and gives a runner no command", () => {
    const text = renderTerminal(hostileRun, { ...plain, full: true });
    equal(/(?![\n\t])\p{Cc}|\u202e/u.test(text), false);
    equal(/^\s*::|##\[/m.test(text), false);
  });
});
