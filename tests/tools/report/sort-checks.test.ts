import { deepEqual } from "node:assert/strict";
import { sortChecks } from "../../../tools/report/sort-checks";
import type { Verdict } from "../../../tools/report/verdict";
import { checkOf, ruleOf } from "./sample-run";

const rules = [ruleOf("low-rule", { severity: "low" }), ruleOf("critical-rule", { severity: "critical" })];
const check = (rule: string, verdict: Verdict, name: string) => checkOf(rule, verdict, { name });

const checks = [
  check("critical-rule", "pass", "a"),
  check("unrated", "fail", "a"),
  check("low-rule", "fail", "b"),
  check("low-rule", "fail", "a"),
  check("critical-rule", "undecided", "c"),
  check("critical-rule", "fail", "z"),
];

describe("sortChecks", () => {
  it("puts the worst first: verdict, severity, rule, subject", () => {
    deepEqual(
      sortChecks(checks, rules).map(({ verdict, rule, subject }) => [
        verdict,
        rule,
        subject.kind === "resource" && subject.name,
      ]),
      [
        ["fail", "critical-rule", "z"],
        ["fail", "low-rule", "a"],
        ["fail", "low-rule", "b"],
        ["fail", "unrated", "a"],
        ["undecided", "critical-rule", "c"],
        ["pass", "critical-rule", "a"],
      ],
    );
  });
});
