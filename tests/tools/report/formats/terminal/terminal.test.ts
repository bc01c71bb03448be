// Does not prove: how a terminal shows wide characters; string-width counts them.
import { deepEqual, equal, match, ok } from "node:assert/strict";
import stringWidth from "string-width";
import { renderTerminal } from "../../../../../tools/report/formats/terminal/terminal";
import { paintWith } from "../../../../../tools/report/paint";
import { hostileRun } from "../../hostile-run";
import { checkOf, ruleOf, runOf } from "../../sample-run";

const plain = { paint: paintWith(false), width: 80, rows: 38, full: false };
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

/** Thirty findings of six policies, five of each, on 108 resources. */
const thirty = runOf({
  result: "violations",
  rules: [1, 2, 3, 4, 5, 6].map((number) =>
    ruleOf(`policy-${number}`, {
      description: `Whatever answers for number ${number} accepts nothing but what is named, and says so to all.`,
      remediation: `Set value${number} to STRICT, or take the property out and let AWS's own default hold, which is as strict.`,
      url: `https://docs.example/policies/${number}`,
    }),
  ),
  checks: [1, 2, 3, 4, 5, 6].flatMap((number) =>
    ["a", "b", "c", "d", "e"].map((name, line) =>
      checkOf(
        `policy-${number}`,
        "fail",
        { name: `resource-${name}`, line },
        {
          path: `value${number}`,
          message: `value${number} is "LOOSE"; that lets resource-${name} be read by everyone on the way to it.`,
        },
      ),
    ),
  ),
  reach: ["6 policies looked at 30 of 108 resources; 78 are of types that no policy judges."],
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

  it("tells the way out of each of six policies with thirty findings on one screen", () => {
    const text = lines(renderTerminal(thirty, plain));
    ok(text.length <= 38, `${text.length} lines`);
    for (const number of [1, 2, 3, 4, 5, 6]) {
      ok(text.includes(`✖ policy-${number}: 5 violated  (high, NIST SC-8)`));
      ok(
        text.includes(
          `  Fix: Set value${number} to STRICT, or take the property out and let AWS's own default`,
        ),
      );
      ok(text.some((line) => line.startsWith(`    value${number} is "LOOSE"; that lets resource-a be read`)));
    }
    const resource = "  ✖ resource-a (aws:apigateway:RestApi)  index.ts:0  and 4 more: --full";
    equal(text.filter((line) => line === resource).length, 6);
  });

  it("shows a finding of each policy, and no more, where a screen is small", () => {
    const text = lines(renderTerminal(thirty, { ...plain, rows: 22 }));
    ok(text.length <= 22, `${text.length} lines`);
    deepEqual(
      text.filter((line) => line.startsWith("✖")).map((line) => line.split(":")[0]),
      [6, 5, 4, 3, 2, 1].map((number) => `✖ policy-${number}`),
    );
    equal(text.filter((line) => line.includes("resource-a (aws")).length, 6);
  });

  it("fits a screen however many rules there are, and tells everything on request", () => {
    const rules = Array.from({ length: 60 }, (_, index) => ruleOf(`rule-${index}`));
    const checks = rules.flatMap(({ id }) =>
      Array.from({ length: 4 }, (_, index) => checkOf(id, "fail", { name: `api-${index}` }, { path: id })),
    );
    const run = runOf({ result: "violations", rules, checks });
    const short = lines(renderTerminal(run, { ...plain, rows: 24 }));
    ok(short.length <= 24, `${short.length} lines`);
    ok(short.includes("and 52 more policies: --full"));
    equal(
      lines(renderTerminal(run, { ...plain, full: true })).filter((line) => line.includes("api-3 ")).length,
      60,
    );
  });

  it("tells a finding in whole before the wording of its rule", () => {
    const message = `value is "LOOSE"; ${"that lets everybody read it, ".repeat(5)}so tighten it`;
    const rules = [ruleOf("tls", { description: "Nobody reads along." })];
    const run = runOf({ result: "violations", rules, checks: [checkOf("tls", "fail", {}, { message })] });
    const text = (rows: number) => lines(renderTerminal(run, { ...plain, rows }));
    ok(text(10).some((line) => line.endsWith("so tighten it")));
    ok(!text(10).includes("  Nobody reads along."));
    ok(text(11).includes("  Nobody reads along."));
  });

  it("counts the rows that a long link takes", () => {
    const rules = [1, 2, 3].map((number) =>
      ruleOf(`rule-${number}`, { url: `https://docs.example/${"x".repeat(150)}` }),
    );
    const run = runOf({ result: "violations", rules, checks: rules.map(({ id }) => checkOf(id, "fail")) });
    const rows = (text: string) =>
      lines(text).reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 80)), 0);
    ok(rows(renderTerminal(run, { ...plain, rows: 24 })) <= 24);
  });

  it("shows what holds and what that rests on where nothing is found", () => {
    const rules = Array.from({ length: 20 }, (_, index) => ruleOf(`rule-${index}`));
    const checks = rules.map(({ id }) => checkOf(id, "pass", {}, { evidence: [`${id}: "TLS_1_2"`] }));
    const text = lines(renderTerminal(runOf({ rules, checks }), { ...plain, rows: 22 }));
    ok(text.length <= 22);
    ok(text.includes('    rule-0: "TLS_1_2"'));
    ok(text.includes("  and 12 more policies: --full"));
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

  it("shows all that was said of a run that broke, and nothing that holds", () => {
    const notes = Array.from({ length: 50 }, (_, index) => ({
      severity: "error" as const,
      message: `line ${index}`,
      about: undefined,
    }));
    const broken = runOf({
      result: "failed",
      problems: ["The program failed."],
      rules: [ruleOf("tls")],
      notes,
    });
    const text = renderTerminal({ ...broken, checks: [checkOf("tls", "pass")] }, plain);
    match(text, /error: line 49\n/);
    equal(text.includes("No finding on what was looked at"), false);
    match(text, / {2}The program failed\.\n/);
  });

  for (const full of [false, true])
    it(`prints a program's words as words, and gives a runner no command${full ? ", at full length" : ""}`, () => {
      const text = renderTerminal(hostileRun, { ...plain, full });
      equal(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u.test(text), false);
      equal(/^\s*::|##\[/m.test(text), false);
    });
});
