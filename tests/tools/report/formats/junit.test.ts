// Does not prove: how GitLab, Jenkins or Azure show it; only that it is well-formed and holds what they read.
import { deepEqual, doesNotMatch, equal, match, ok } from "node:assert/strict";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { renderJunit } from "../../../../tools/report/formats/junit";
import { hostileRun } from "../hostile-run";
import { checkOf, ruleOf, runOf } from "../sample-run";

interface Case {
  classname: string;
  name: string;
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

/** What both schemas of Jenkins allow: attributes and children, these in their order. */
const allowed: Readonly<Record<string, { attributes: string; children: string }>> = {
  testsuites: { attributes: "name time tests failures errors", children: "testsuite" },
  testsuite: {
    attributes: "name tests failures errors time skipped timestamp hostname id package",
    children: "properties testcase system-out system-err",
  },
  properties: { attributes: "", children: "property" },
  property: { attributes: "name value", children: "" },
  testcase: { attributes: "name time classname", children: "skipped error failure system-out system-err" },
  skipped: { attributes: "message", children: "" },
  error: { attributes: "type message", children: "" },
  failure: { attributes: "type message", children: "" },
  "system-out": { attributes: "", children: "" },
};

type Node = Readonly<Record<string, readonly Node[] | Readonly<Record<string, string>>>>;

/** What a document has that a schema does not allow. */
function strangersTo(schema: typeof allowed, xml: string): string[] {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", preserveOrder: true });
  const look = (node: Node, parent: string): string[] => {
    const name = Object.keys(node).find((key) => key !== ":@") ?? "";
    if (name === "#text" || name === "?xml") return [];
    const children = (node[name] ?? []) as readonly Node[];
    const { attributes, children: allowedChildren } = schema[name] ?? { attributes: "", children: "" };
    const order = children
      .map((child) => Object.keys(child).find((key) => key !== ":@") ?? "")
      .filter((child) => child !== "#text")
      .map((child) => allowedChildren.split(" ").indexOf(child));
    return [
      ...(schema[name] === undefined ? [`${parent}/${name}`] : []),
      ...Object.keys(node[":@"] ?? {})
        .filter((attribute) => !attributes.split(" ").includes(attribute))
        .map((attribute) => `${name} ${attribute}`),
      ...(order.every((place, index) => place >= (order[index - 1] ?? 0)) ? [] : [`children of ${name}`]),
      ...children.flatMap((child) => look(child, name)),
    ];
  };
  return (parser.parse(xml) as readonly Node[]).flatMap((node) => look(node, ""));
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
      casesOf(renderJunit(run)).map(({ classname, name }) => [classname, name]),
      [
        ["tls", "orders"],
        ["tls", "urn:pulumi:dev::shop::aws:apigateway/restApi:RestApi::orders"],
        ["tls", "b"],
        ["tls", "c"],
        ["tls", "d"],
      ],
    );
  });

  it("fails what is violated, passes advice and says so, and skips what is open", () => {
    const [failed, , advice, open, passed] = casesOf(renderJunit(run));
    equal(failed?.failure?.message, "[CRITICAL] TLS 1.0 is accepted.");
    match(
      failed.failure["#text"],
      /^violated: tls holds\.\norders \(aws:apigateway:RestApi\), index\.ts:7\n/,
    );
    match(failed.failure["#text"], /Set it\.\nfix: Set tls\.\nhttps:\/\/docs\.example\/tls$/);
    equal(advice?.failure, undefined);
    match(advice?.["system-out"] ?? "", /^advice: tls holds\./);
    equal(open?.skipped?.message, "undecided: not known yet");
    match(open.skipped["#text"], /not known yet/);
    match(passed?.["system-out"] ?? "", /securityPolicy: TLS_1_2/);
  });

  it("begins no line with what was seen, which could be a workflow command", () => {
    const hostile = runOf({
      rules: [ruleOf("tls")],
      checks: [checkOf("tls", "fail", {}, { evidence: ["::error::owned", "::add-mask::x"] })],
    });
    doesNotMatch(renderJunit(hostile), /^\s*::/m);
    match(renderJunit(hostile), /^- ::error::owned$/m);
  });

  for (const [name, given] of Object.entries({
    "any run": run,
    "hostile words": hostileRun,
    nothing: runOf(),
  }))
    it(`is what Jenkins' schemas allow, of ${name}`, () => {
      deepEqual(strangersTo(allowed, renderJunit(given)), []);
    });

  it("is well-formed whatever a program says, and says no more than that", () => {
    const cases = casesOf(renderJunit(hostileRun));
    equal(cases.length, hostileRun.checks.length + hostileRun.problems.length);
    ok(cases.some(({ name }) => name.includes('"><script>')));
    // Read back, an entity that a program wrote is the text that it wrote.
    ok(cases.some(({ name, skipped }) => name.includes(" &amp; ") && skipped?.["#text"].includes(" &amp; ")));
    equal(/(?![\n\t])\p{Cc}|[\ufffe\uffff]|\p{Cs}/u.test(renderJunit(hostileRun)), false);
  });
});
