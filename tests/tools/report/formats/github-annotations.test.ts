// Does not prove: that GitHub shows ten annotations of a kind a step; its documentation says so.
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { renderAnnotations } from "../../../../tools/report/formats/github-annotations";
import { hostileRun } from "../hostile-run";
import { checkOf, ruleOf, runOf } from "../sample-run";

const lines = (text: string) => text.trimEnd().split("\n");

describe("renderAnnotations", () => {
  it("puts each violation and open question beside its line, the worst first", () => {
    const run = runOf({
      rules: [ruleOf("tls")],
      checks: [
        checkOf("tls", "undecided"),
        checkOf("tls", "pass"),
        checkOf("tls", "fail"),
        checkOf("tls", "warn"),
      ],
    });
    deepEqual(
      lines(renderAnnotations(run)).map((line) => line.split("::")[1]),
      [
        "error file=index.ts,line=7,title=tls",
        "warning file=index.ts,line=7,title=tls",
        "notice file=index.ts,line=7,title=tls",
      ],
    );
  });

  it("says how many more there are than GitHub shows", () => {
    const checks = Array.from({ length: 14 }, (_, index) => checkOf("tls", "fail", { name: `api-${index}` }));
    const written = lines(renderAnnotations(runOf({ rules: [ruleOf("tls")], checks })));
    equal(written.length, 10);
    match(written[9] ?? "", /::5 more findings in the job's summary\.$/);
  });

  it("gives the runner no command but its own, whatever a program says", () => {
    const written = lines(renderAnnotations(hostileRun));
    equal(written.length, 5);
    ok(written.every((line) => /^::(error|warning|notice) (file|title)=/.test(line)));
    match(written[1] ?? "", /^::error file=infra\/api%2C v2%3A 100%25\.ts,line=7,title=api-minimum-tls::/);
    ok(written.every((line) => !line.includes("\u001b") && !line.includes("\r")));
  });
});
