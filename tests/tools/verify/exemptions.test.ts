import { deepEqual } from "node:assert/strict";
import type { Check } from "../../../tools/report/check";
import { applyExemptions, readExemptions } from "../../../tools/verify/exemptions";

const exemption = { resource: "www.example.com", reason: "moves next month", until: "2026-12-31" };
const check = (rule: string, host: string, verdict: Check["verdict"] = "fail"): Check => ({
  rule,
  subject: { kind: "endpoint", host, url: `https://${host}/`, address: undefined },
  verdict,
  message: "It is wrong.",
  evidence: [],
});

describe("readExemptions", () => {
  it("takes them in the form of the pack's configuration", () => {
    deepEqual(readExemptions({ "tls-1.1": { exemptions: [exemption] } }, ["tls-1.1"]), {
      exemptions: [{ check: "tls-1.1", ...exemption }],
      problems: [],
    });
  });

  const wrong: Readonly<Record<string, readonly [unknown, string]>> = {
    "a document that is no object": [[], "Exemptions: expected an object with check ids for keys."],
    "a check that is not there": [
      { "tls-9": { exemptions: [] } },
      "Exemptions: 'tls-9' is no check; --list names them.",
    ],
    "no list": [
      { "tls-1.1": {} },
      `Exemptions, tls-1.1: expected {"exemptions": [{"resource": …, "reason": …, "until": …}]}.`,
    ],
    "no resource": [
      { "tls-1.1": { exemptions: [{ ...exemption, resource: "" }] } },
      "Exemptions, tls-1.1.exemptions[0].resource: expected a host or URL, in which * stands for any text.",
    ],
    "no reason": [
      { "tls-1.1": { exemptions: [{ ...exemption, reason: " " }] } },
      "Exemptions, tls-1.1.exemptions[0].reason: expected why this is accepted.",
    ],
    "a day that is none": [
      { "tls-1.1": { exemptions: [{ ...exemption, until: "2026-02-30" }] } },
      "Exemptions, tls-1.1.exemptions[0].until: expected the last day as YYYY-MM-DD.",
    ],
  };
  for (const [what, [document, problem]] of Object.entries(wrong))
    it(`tells of ${what}`, () => {
      deepEqual(readExemptions(document, ["tls-1.1"]).problems, [problem]);
    });
});

describe("applyExemptions", () => {
  const applied = (resource: string, until: string, checks: readonly Check[]) => {
    const { checks: left, notes } = applyExemptions(
      checks,
      [{ check: "tls-1.1", resource, reason: "moves", until }],
      "2026-11-25",
    );
    return [left.map(({ verdict }) => verdict), notes.map(({ message }) => message)];
  };

  it("waives that check on that host alone, and no other", () => {
    const checks = [
      check("tls-1.1", "www.example.com"),
      check("tls-1.1", "wwwxexample.com"),
      check("tls-1.0", "www.example.com"),
      check("tls-1.1", "www.example.com", "undecided"),
    ];
    deepEqual(applied("www.example.com", "2026-11-25", checks), [
      ["skipped", "fail", "fail", "undecided"],
      [],
    ]);
  });
  it("waives for every host that a star stands for", () => {
    deepEqual(applied("https://*.example.com/", "2026-12-01", [check("tls-1.1", "api.example.com")]), [
      ["skipped"],
      [],
    ]);
  });
  it("waives nothing after its last day, and says so", () => {
    deepEqual(applied("www.example.com", "2026-11-24", [check("tls-1.1", "www.example.com")]), [
      ["fail"],
      ["This exemption ended on 2026-11-24."],
    ]);
  });
  it("says that it waives nothing", () => {
    deepEqual(applied("other.example.com", "2026-12-01", [check("tls-1.1", "www.example.com")]), [
      ["fail"],
      ["This exemption waives nothing; take it out."],
    ]);
  });
});
