// Does not prove: how GitLab, Jenkins or Azure show it; only that it is well-formed and holds what they read.
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { renderJunit } from "../../../../tools/report/formats/junit";
import { hostileRun } from "../hostile-run";
import { checkOf, ruleOf, runOf } from "../sample-run";

interface Case {
  classname: string;
  name: string;
  file?: string;
  line?: string;
  failure?: { message: string; type: string; "#text": string };
  skipped?: { message: string; "#text": string };
  "system-out"?: string;
}

function casesOf(xml: string): Case[] {
  equal(XMLValidator.validate(xml), true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    isArray: (name) => name === "testcase" || name === "testsuite",
  });
  const { testsuites } = parser.parse(xml) as { testsuites: { testsuite: { testcase: Case[] }[] } };
  return testsuites.testsuite.flatMap(({ testcase }) => testcase);
}

const run = runOf({
  rules: [ruleOf("tls", { severity: "critical" })],
  checks: [
    checkOf("tls", "fail", {}, { message: "TLS 1.0 is accepted.\nSet it." }),
    checkOf("tls", "fail", {}, { message: "again" }),
    checkOf("tls", "warn", { name: "b" }),
    checkOf("tls", "undecided", { name: "c" }, { message: "not known yet" }),
    checkOf("tls", "pass", { name: "d" }, { evidence: ["securityPolicy: TLS_1_2"] }),
  ],
});

describe("renderJunit", () => {
  it("has a case for each check: class the rule, name the subject, each name once", () => {
    deepEqual(
      casesOf(renderJunit(run)).map(({ classname, name, file, line }) => [classname, name, file, line]),
      [
        ["tls", "orders", "index.ts", "7"],
        ["tls", "urn:pulumi:dev::shop::aws:apigateway/restApi:RestApi::orders", "index.ts", "7"],
        ["tls", "b", "index.ts", "7"],
        ["tls", "c", "index.ts", "7"],
        ["tls", "d", "index.ts", "7"],
      ],
    );
  });

  it("fails what is violated, passes advice and says so, and skips what is open", () => {
    const [failed, , advice, open, passed] = casesOf(renderJunit(run));
    equal(failed?.failure?.message, "[CRITICAL] TLS 1.0 is accepted.");
    match(failed.failure["#text"], /Set it\.\nfix: Set tls\.\nhttps:\/\/docs\.example\/tls$/);
    equal(advice?.failure, undefined);
    match(advice?.["system-out"] ?? "", /^advice: tls holds\./);
    equal(open?.skipped?.message, "undecided: not known yet");
    match(open.skipped["#text"], /not known yet/);
    match(passed?.["system-out"] ?? "", /securityPolicy: TLS_1_2/);
  });

  it("is well-formed whatever a program says, and says no more than that", () => {
    const cases = casesOf(renderJunit(hostileRun));
    equal(cases.length, hostileRun.checks.length + hostileRun.problems.length);
    ok(cases.some(({ name }) => name.includes('"&gt;&lt;script&gt;') || name.includes("<script>")));
  });
});
