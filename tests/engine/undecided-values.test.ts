import { deepEqual, notEqual } from "node:assert/strict";
import { assertSucceeded } from "./harness/assert-succeeded";
import type { EngineEvent } from "./harness/engine-events";
import { policyFindings } from "./harness/policy-findings";
import { describeEngine, suite } from "./harness/suite";
import { Workspace } from "./harness/workspace";

const wrong = (name: string): string =>
  `mandatory critical api-minimum-tls aws:apigateway/domainName:DomainName::${name}\n` +
  "securityPolicy TLS_1_0 accepts TLS 1.0; the minimum is TLS 1.2. Set securityPolicy to SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09 " +
  "(SecurityPolicy_TLS12_PFS_2025_EDGE for an edge-optimized endpoint) and endpointAccessMode to STRICT.";

const undecided = [
  "advisory critical api-minimum-tls aws:apigateway/domainName:DomainName::computed\n" +
    "can't run policy 'api-minimum-tls' from policy pack 'secure-transport' to its end during preview: " +
    "securityPolicy can't be known during preview. Undecided: API endpoints accept TLS 1.2 or newer, or only 1.3 where that is configured. " +
    "Whatever does not turn on it was judged.",
  "advisory low api-endpoint-access-mode aws:apigateway/domainName:DomainName::computed\n" +
    "can't run policy 'api-endpoint-access-mode' from policy pack 'secure-transport' to its end during preview: " +
    "securityPolicy can't be known during preview. Undecided: REST endpoints with an enhanced security policy say how they may be reached. " +
    "Whatever does not turn on it was judged.",
];

const withKnownViolation = { environment: { WITH_KNOWN_VIOLATION: "1" } };

// What this does not prove: what AWS would compute. Nothing here was tried against AWS.
describeEngine("a value that a preview cannot know", () => {
  const packed = (): string[] => ["--policy-pack", suite().policyPack];
  let workspace: Workspace;
  beforeEach(async () => {
    workspace = await Workspace.create({ program: "unknown-policy" });
  });
  afterEach(() => {
    workspace.dispose();
  });

  it("is said to be undecided at preview, and stops up once it is known to be wrong", async () => {
    const preview = await workspace.preview(packed());
    deepEqual(policyFindings(preview.events), undecided);
    assertSucceeded(preview);

    const up = await workspace.up([...packed(), "--skip-preview"]);
    deepEqual(policyFindings(up.events), [wrong("computed")]);
    notEqual(up.code, 0);
    deepEqual(workspace.resources("aws:apigateway/domainName:DomainName"), []);
  });

  it("`pulumi policy analyze` on what was deployed finds what preview found, and what was unknown then", async () => {
    const preview = await workspace.preview(packed(), withKnownViolation);
    deepEqual(policyFindings(preview.events), [...undecided, wrong("known")]);
    const up = await workspace.up(["--skip-preview"], withKnownViolation);
    assertSucceeded(up);

    const analysis = await workspace.run(["policy", "analyze", "--stack", "dev", "--json", ...packed()]);
    deepEqual(policyFindings(eventsIn(analysis.stdout)), [wrong("computed"), wrong("known")]);
    notEqual(analysis.code, 0);
  });
});

function eventsIn(stdout: string): EngineEvent[] {
  return stdout
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as EngineEvent);
}
