import { deepEqual } from "node:assert/strict";
import { Standings } from "../../../../tools/preview/way/standings";
import type { Verdict } from "../../../../tools/report/verdict";
import { planned, ruleWith, verdictOn } from "./planned";

// Which checks a property of a hop stands by. Not proved: that packs tag their policies right.
describe("standings", () => {
  const api = planned("aws:apigateway/restApi:RestApi", "api");
  const other = planned("aws:apigateway/restApi:RestApi", "other");
  const cases: Readonly<Record<string, [verdicts: readonly Verdict[], standing: string]>> = {
    "passes hold": [["pass", "notApplicable"], "holds"],
    "one violation is one": [["pass", "fail"], "violated"],
    "advice counts as one": [["pass", "warn"], "violated"],
    "an open question leaves it open": [["pass", "undecided"], "unknown"],
    "a violation is known beside an open question": [["undecided", "fail"], "violated"],
    "nobody judged": [[], "unknown"],
    "what was waived was not shown": [["skipped"], "unknown"],
  };
  for (const [name, [verdicts, standing]] of Object.entries(cases)) {
    it(name, () => {
      const checks = verdicts.map((verdict, index) => verdictOn(api, `rule ${index}`, verdict));
      deepEqual(new Standings(checks, []).of([api]), standing);
    });
  }

  it("a property stands by the policies whose tag is its concern, whatever their names", () => {
    const checks = [
      verdictOn(api, "tls-in-name-alone", "fail"),
      verdictOn(api, "floor", "pass"),
      verdictOn(other, "floor", "fail"),
    ];
    const rules = [ruleWith("tls-in-name-alone", "cors"), ruleWith("floor", "tls")];
    const standings = new Standings(checks, rules);
    const names = ["TLS", "CORS", "protocol", "authorization", "headers"] as const;
    deepEqual(
      names.map((name) => standings.fact(name, "v", [api]).standing),
      ["holds", "violated", "unknown", "unknown", "unknown"],
    );
    deepEqual(standings.of([api]), "violated");
  });

  it("each concern has its property", () => {
    const concerns = {
      protocol: "https",
      TLS: "tls",
      CORS: "cors",
      authorization: "auth",
      headers: "headers",
    } as const;
    for (const [name, tag] of Object.entries(concerns) as [keyof typeof concerns, string][]) {
      const standings = new Standings([verdictOn(api, "rule", "pass")], [ruleWith("rule", tag)]);
      deepEqual(standings.fact(name, "v", [api]), { name, value: "v", standing: "holds" });
    }
  });
});
