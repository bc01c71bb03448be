import { deepEqual, equal } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Preview } from "../../../tools/engine/model";
import { recordPreview, type RecordedCall } from "../../support/preview-recording";
import { runPreview } from "../../support/preview-run";

const directory = join(__dirname, "recorded");

/** What the real engine (Pulumi CLI 3.259.0) was asked and answered on this program and pack, with a provider that returns its inputs. */
const recorded = readFileSync(join(directory, "calls.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as RecordedCall);

/** The real engine asks every pack to remediate; this one not a pack that has no policy at that level. */
const remediation = "Analyzer/Remediate";

/** Where in the source a resource stands. */
const notRecorded: ReadonlySet<string> = new Set(["sourceposition", "stacktrace"]);

/** Calls by what they are about, without those that the policy SDK does not know or that have no content. */
function comparable(calls: readonly RecordedCall[]): Record<string, unknown> {
  const entries = calls
    .filter(({ method }) => /^(Analyzer|ResourceMonitor)\//.test(method))
    .filter(
      ({ method }) =>
        !["Analyzer/Handshake", "ResourceMonitor/SignalAndWaitForShutdown", remediation].includes(method),
    )
    .map(({ method, request, response }): [string, unknown] => {
      const { resources, ...said } = request;
      const rest = Object.fromEntries(Object.entries(said).filter(([field]) => !notRecorded.has(field)));
      const { urn = "", tok = "", type = "", name = "", id = "" } = rest as Record<string, string>;
      const stack = resources === undefined ? {} : { resources: byUrn(resources as { urn: string }[]) };
      return [[method, urn, tok, type, name, id].join(" "), { request: { ...rest, ...stack }, response }];
    });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function byUrn(resources: { urn: string }[]): Record<string, unknown> {
  return Object.fromEntries(resources.map((resource) => [resource.urn, resource]));
}

// The engine handles some calls at the same time, so that their order is not the same in any two runs: what is held is
// every call with its answer, and the order for each resource. Not proved: what a real provider adds to inputs.
describe("the offline engine, on the program and the pack of a recorded preview", () => {
  let calls: RecordedCall[];
  let preview: Preview;

  before(async () => {
    calls = await recordPreview(async () => {
      preview = await runPreview({
        projectDirectory: directory,
        main: "program.js",
        config: [
          { key: "sample:domain", value: "example.com", secret: false },
          { key: "sample:wafRateLimit", value: "2000", secret: false },
        ],
        packs: [{ directory: join(directory, "policy-pack"), label: "policy-pack", config: {} }],
        invokes: [{ token: "aws:index/getCallerIdentity:getCallerIdentity", result: {} }],
      });
    });
  });

  it("answers the program and asks the pack as the real engine does", () => {
    deepEqual(comparable(calls), comparable(recorded));
  });

  it("asks nothing twice", () => {
    const asked = calls.filter(({ method }) => method.startsWith("Analyzer/"));
    equal(asked.length, 12);
  });

  it("introduces itself to the pack before it asks about a resource, and asks about the stack last", () => {
    const asked = calls.filter(({ method }) => method.startsWith("Analyzer/")).map(({ method }) => method);
    deepEqual(asked.slice(0, 4), [
      "Analyzer/ConfigureStack",
      "Analyzer/GetPluginInfo",
      "Analyzer/GetAnalyzerInfo",
      "Analyzer/Configure",
    ]);
    equal(asked[4], "Analyzer/Analyze");
    equal(asked.at(-1), "Analyzer/AnalyzeStack");
  });

  it("leaves out only questions that the pack answered with nothing", () => {
    const asked = recorded.filter(({ method }) => method === remediation);
    equal(asked.length, 7);
    for (const { response } of asked) deepEqual(response, {});
  });

  it("lets the pack analyse a resource, then answers the program", () => {
    const ofParameter = calls.filter(
      ({ request }) => request["type"] === "aws:ssm/parameter:Parameter" && request["name"] === "p",
    );
    deepEqual(
      ofParameter.map(({ method }) => method),
      ["Analyzer/Analyze", "ResourceMonitor/RegisterResource"],
    );
  });

  it("reports what the pack found as the CLI prints it", () => {
    deepEqual(preview.findings, [
      {
        policy: "min",
        pack: "pk",
        packVersion: "0.0.1",
        level: "mandatory",
        severity: "high",
        urn: "urn:pulumi:dev::sample::secure-transport:infra:Edge$aws:apigateway/domainName:DomainName::edge-domain",
        description: "Domain names use TLS 1.2.",
        message: 'TLS 1.0 floor {"floor":"1.2"}',
        undecided: false,
      },
      {
        policy: "stack",
        pack: "pk",
        packVersion: "0.0.1",
        level: "advisory",
        severity: undefined,
        urn: "urn:pulumi:dev::sample::secure-transport:infra:Edge$aws:apigateway/restApi:RestApi::edge",
        description: "Stack rule.",
        message: "stack sees edge",
        undecided: false,
      },
    ]);
  });

  it("reports the diagnostics that the CLI prints", () => {
    deepEqual(
      preview.diagnostics.map(({ severity, message }) => [severity, message]),
      [
        ["warning", "a warning from the program"],
        ["warning", "Undefined value (account) will not show as a stack output."],
      ],
    );
  });
});
