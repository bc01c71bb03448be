// Does not prove: how a service shows it; the schema says nothing of which results GitHub takes for alerts.
import { deepEqual, equal, ok } from "node:assert/strict";
import Ajv from "ajv-draft-04";
import type { Log } from "sarif";
import type { Check } from "../../../../tools/report/check";
import { renderSarif } from "../../../../tools/report/formats/sarif";
import { hostileRun } from "../hostile-run";
import { checkOf, ruleOf, runOf } from "../sample-run";

// eslint-disable-next-line @typescript-eslint/no-require-imports -- a JSON file
const schema = require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json") as object;
const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false }).compile(schema);

function logOf(text: string): Log {
  const log = JSON.parse(text) as Log;
  ok(validate(log), JSON.stringify(validate.errors, undefined, 1));
  return log;
}

const results = (text: string) => logOf(text).runs[0]?.results ?? [];

const run = runOf({
  rules: [ruleOf("tls", { severity: "critical" }), ruleOf("cors", { severity: undefined })],
  checks: [
    checkOf("tls", "fail"),
    checkOf("tls", "fail"),
    checkOf("tls", "pass", { name: "b" }),
    checkOf("cors", "warn", { name: "c", file: undefined, line: undefined }),
    checkOf("cors", "undecided", { name: "d" }),
    checkOf("cors", "notApplicable", { name: "e" }),
    checkOf("cors", "skipped", { name: "f" }, { exemption: { reason: "agreed", until: "2027-01-01" } }),
  ],
});

describe("renderSarif", () => {
  it("has a result for each check, of the kind and level that the standard wants", () => {
    deepEqual(
      results(renderSarif(run)).map(({ ruleId, kind, level }) => [ruleId, kind, level]),
      [
        ["tls", "fail", "error"],
        ["tls", "fail", "error"],
        ["cors", "fail", "warning"],
        ["cors", "open", "none"],
        ["cors", "review", "none"],
        ["tls", "pass", "none"],
        ["cors", "notApplicable", "none"],
      ],
    );
  });

  it("describes each rule with help, severity and controls", () => {
    const [tls] = logOf(renderSarif(run)).runs[0]?.tool.driver.rules ?? [];
    equal(tls?.help?.text, "tls holds.\n\nSet tls.\n\nhttps://docs.example/tls");
    equal(tls.properties?.["security-severity"], "9.5");
    deepEqual(tls.properties["tags"], ["security", "NIST SC-8"]);
  });

  it("gives code scanning failures alone, each with a place", () => {
    const uploaded = results(renderSarif(run, { failuresOnly: true }));
    deepEqual(
      uploaded.map(({ level, locations }) => {
        const place = locations?.[0]?.physicalLocation;
        return [level, place?.artifactLocation?.uri, place?.region?.startLine];
      }),
      [
        ["error", "index.ts", 7],
        ["error", "index.ts", 7],
        ["warning", "Pulumi.yaml", 1],
      ],
    );
  });

  const printsOf = (checks: typeof run.checks) =>
    Object.fromEntries(
      results(renderSarif({ ...run, checks })).map(({ message, ruleId, partialFingerprints }) => [
        `${ruleId ?? ""} ${message.text ?? ""}`,
        partialFingerprints?.["primaryLocationLineHash"],
      ]),
    );
  const several = [
    ...run.checks,
    checkOf("tls", "fail", {}, { message: "cors.allowOrigins[0] is *." }),
    checkOf("tls", "fail", {}, { message: "cors.allowOrigins[1] is *." }),
    checkOf("tls", "fail", {}, { message: "Something else." }),
  ];
  const moves: Record<string, (check: Check) => Check> = {
    line: (check) => ({ ...check, subject: { ...check.subject, line: 99 } }) as Check,
    file: (check) => ({ ...check, subject: { ...check.subject, file: "other/place.ts" } }) as Check,
    evidence: (check) => ({ ...check, evidence: ["other"] }),
  };
  for (const [what, move] of Object.entries(moves))
    it(`keeps each finding's fingerprint where its ${what} changes`, () => {
      deepEqual(printsOf(several.map(move)), printsOf(several));
    });

  it("keeps each finding's fingerprint in any order, and without those before it", () => {
    deepEqual(printsOf(several.toReversed()), printsOf(several));
    const [second] = several.filter(({ message }) => message.includes("[1]"));
    deepEqual(
      Object.values(printsOf(second === undefined ? [] : [second])),
      Object.entries(printsOf(several)).flatMap(([key, print]) => (key.includes("[1]") ? [print] : [])),
    );
  });

  it("tells findings apart that are equal", () => {
    const prints = results(renderSarif(run)).map(
      ({ partialFingerprints }) => partialFingerprints?.["primaryLocationLineHash"] ?? "",
    );
    equal(new Set(prints).size, prints.length);
    ok(prints.every((print) => /^[0-9a-f]{32}:\d$/.test(print)));
  });

  it("has a place in the project's file for a finding without one, also for an endpoint", () => {
    const endpoint = {
      kind: "endpoint" as const,
      host: "api.example.com",
      url: undefined,
      address: undefined,
    };
    const checks = [{ ...checkOf("tls", "fail"), subject: endpoint }];
    const [found] = results(renderSarif({ ...run, checks }, { failuresOnly: true }));
    deepEqual(found?.locations?.[0]?.physicalLocation, {
      artifactLocation: { uri: "Pulumi.yaml" },
      region: { startLine: 1 },
    });
    deepEqual(found.locations[0].logicalLocations?.[0], {
      name: "api.example.com",
      fullyQualifiedName: "api.example.com",
      kind: "endpoint",
    });
  });

  it("is valid whatever a program says, and takes a file's name for no more than a name", () => {
    const [first] = results(renderSarif(hostileRun));
    equal(first?.locations?.[0]?.physicalLocation?.artifactLocation?.uri, "infra/api%2C%20v2%3A%20100%25.ts");
    equal(/(?![\n\t])\p{Cc}|\u202e/u.test(first.message.text ?? ""), false);
    equal(/\]\(/.test(first.message.text ?? ""), false);
    const [rule] = logOf(renderSarif(hostileRun)).runs[0]?.tool.driver.rules ?? [];
    equal(rule?.helpUri, undefined);
    equal(/\]\(/.test(rule?.help?.text ?? "]("), false);
    equal(/(?!\n)\p{Cc}|\u202e/u.test(renderSarif(hostileRun)), false);
  });
});
