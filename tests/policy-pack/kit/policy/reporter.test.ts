import { deepEqual } from "node:assert/strict";
import { Undecided } from "../../../../policy-pack/kit/input/undecided";
import { Reporter } from "../../../../policy-pack/kit/policy/reporter";
import type { Exemption } from "../../../../policy-pack/kit/settings/exemptions";

const day = (ahead: number) => new Date(Date.now() + ahead * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
const exemption = (until: string): Exemption => ({
  policy: "p",
  resource: "res",
  finding: undefined,
  reason: "old",
  until,
});
const subject = { name: "res", urn: "urn:res" };

function told(exemptions: readonly Exemption[], tell: (reporter: Reporter) => void): unknown[] {
  const findings: unknown[] = [];
  tell(new Reporter("p", "Things are safe.", (...finding) => findings.push(finding), exemptions, "advisory"));
  return findings;
}
const violation = (urn?: string) => (reporter: Reporter) => {
  reporter.judgement(subject, { violations: [{ message: "m", repairs: [] }], open: [] }, urn);
};
const question = (urn?: string) => (reporter: Reporter) => {
  reporter.judgement(subject, { violations: [], open: [new Undecided("a")] }, urn);
};
const asked =
  "can't run policy 'p' from policy pack 'secure-transport' to its end during preview: " +
  "a can't be known during preview. Undecided: Things are safe. Whatever does not turn on it was judged.";

describe("Reporter", () => {
  it("tells a violation of the resource that the call is about, or of the one that it names", () => {
    deepEqual(told([], violation()), [["m", undefined]]);
    deepEqual(told([], violation("urn:x")), [["m", "urn:x"]]);
  });

  it("waives a violation to the end of the exemption's last day, on the resource that is named", () => {
    const waived = (until: string, more: object) => [
      { message: `Things are safe.\nm\nExempt until ${until} (old).`, enforcementLevel: "advisory", ...more },
    ];
    for (const until of [day(0), day(30)]) {
      deepEqual(told([exemption(until)], violation()), [waived(until, {})]);
      deepEqual(told([exemption(until)], violation("urn:x")), [waived(until, { urn: "urn:x" })]);
    }
    const ended = `m\nIts exemption ended on ${day(-1)} (old).`;
    deepEqual(told([exemption(day(-1))], violation("urn:x")), [[ended, "urn:x"]]);
  });

  it("leaves no question open while an exemption holds, and asks again afterwards", () => {
    const open = [[{ message: asked, enforcementLevel: "advisory" }]];
    deepEqual(told([], question()), open);
    deepEqual(told([], question("urn:x")), [
      [{ message: asked, enforcementLevel: "advisory", urn: "urn:x" }],
    ]);
    deepEqual(told([exemption(day(0))], question()), []);
    deepEqual(told([exemption(day(-1))], question()), open);
  });

  it("knows whether a finding is waived today", () => {
    const isExempt = (until: string) => {
      let answer = false;
      told([exemption(until)], (reporter) => (answer = reporter.isExempt(subject, "m")));
      return answer;
    };
    deepEqual([isExempt(day(-1)), isExempt(day(0)), isExempt(day(1))], [false, true, true]);
  });

  it("tells what is wrong with the configuration, and that nothing is shared", () => {
    deepEqual(
      told([], (reporter) => {
        reporter.problems([]);
      }),
      [],
    );
    deepEqual(
      told([], (reporter) => {
        reporter.withoutSettings();
      }),
      [
        [
          {
            message:
              "The policy settings is disabled, so no policy has its values: each judges with its own settings, " +
              "and where it has none with the strictest defaults.",
            enforcementLevel: "advisory",
          },
        ],
      ],
    );
  });
});
