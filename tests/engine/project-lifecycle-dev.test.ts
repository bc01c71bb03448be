import assert from "node:assert/strict";
import { assertSucceeded } from "./harness/assert-succeeded";
import { policyFindings } from "./harness/policy-findings";
import { describeEngine } from "./harness/suite";
import { Workspace } from "./harness/workspace";
import { offlinePlan } from "./parity/offline-plan";
import { assertOutputs } from "./project/assert-outputs";
import { expectedOutputs } from "./project/expected-outputs";

// What this does not prove: that AWS takes what the program asks for, nor that it stays as asked. The stand-in provider is
// not AWS; nothing here was tried there.
describeEngine("the project's dev stack (Cognito, TLS 1.2), from nothing to nothing", () => {
  const packed = ["--policy-pack", "policy-pack"];
  let workspace: Workspace;
  before(async () => {
    workspace = await Workspace.create("project", "dev");
  });
  after(() => {
    workspace.dispose();
  });

  it("up with the pack creates all that the offline preview announces, without a violation and without an undecided policy", async () => {
    const up = await workspace.up(packed);
    assertSucceeded(up);
    assert.deepEqual(policyFindings(up.events), []);
    assert.doesNotMatch(up.stdout, /can't run policy/);
    const announced = Object.keys((await offlinePlan(workspace)).resources).filter(
      (urn) => !/pulumi:(pulumi|providers):/.test(urn),
    );
    assert.deepEqual(
      workspace
        .resources()
        .map(({ urn }) => urn)
        .sort(),
      announced.sort(),
    );
  });

  it("every documented output is there, and of the documented shape", async () => {
    const outputs = JSON.parse(await workspace.succeed(["stack", "output", "--json"])) as Record<
      string,
      unknown
    >;
    assertOutputs(
      outputs,
      expectedOutputs({
        domain: "dev.example.com",
        name: "secure-transport-dev",
        authorization: "cognito",
        minimumTls: "1.2",
        trustedOrigins: ["https://localhost:5173"],
      }),
    );
  });

  it("a second preview shows no change", async () => {
    const preview = await workspace.preview(["--expect-no-changes"]);
    assertSucceeded(preview);
  });

  it("refresh shows no change", async () => {
    const refresh = await workspace.refresh(["--expect-no-changes", "--skip-preview"]);
    assertSucceeded(refresh);
  });

  it("destroy leaves nothing", async () => {
    const destroy = await workspace.destroy(["--skip-preview"]);
    assertSucceeded(destroy);
    assert.deepEqual(workspace.resources(), []);
  });
});
