import assert from "node:assert/strict";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assertSucceeded } from "./harness/assert-succeeded";
import { policyFindings } from "./harness/policy-findings";
import { describeEngine } from "./harness/suite";
import { Workspace } from "./harness/workspace";
import { assertOutputs } from "./project/assert-outputs";
import { expectedOutputs } from "./project/expected-outputs";
import { leaksOf } from "./project/leaks";

const token = "ghp_engineSuiteTokenThatMustNotLeak";

// What this does not prove: that AWS takes what the program asks for, nor that it stays as asked. The stand-in provider is
// not AWS; nothing here was tried there.
describeEngine("the project's prod stack (IAM, TLS 1.3), from nothing to nothing", () => {
  let workspace: Workspace;
  before(async () => {
    workspace = await Workspace.create("project", "prod");
    await workspace.configure(
      {
        "secure-transport:authorization": "iam",
        "secure-transport:repository": "https://github.com/example/site",
      },
      { "secure-transport:repositoryToken": token },
    );
  });
  after(() => {
    workspace.dispose();
  });

  function keepWhatWasSaid(text: string): void {
    appendFileSync(join(workspace.folder, "said.txt"), text);
  }

  it("up with the pack creates everything, without a violation and without an undecided policy", async () => {
    const up = await workspace.up(["--policy-pack", "policy-pack", "--diff"]);
    keepWhatWasSaid(up.stdout + up.stderr);
    assertSucceeded(up);
    assert.deepEqual(policyFindings(up.events), []);
    assert.doesNotMatch(up.stdout, /can't run policy/);
    const [app] = workspace.resources("aws:amplify/app:App");
    assert.equal(app?.inputs?.["repository"], "https://github.com/example/site");
  });

  it("every documented output is there, and of the documented shape", async () => {
    const stdout = await workspace.succeed(["stack", "output", "--json"]);
    keepWhatWasSaid(stdout);
    assertOutputs(
      JSON.parse(stdout) as Record<string, unknown>,
      expectedOutputs({
        domain: "example.com",
        name: "secure-transport-prod",
        authorization: "iam",
        minimumTls: "1.3",
        trustedOrigins: ["https://partner.example.net"],
      }),
    );
  });

  it("a second preview shows no change", async () => {
    const preview = await workspace.preview(["--expect-no-changes", "--diff"]);
    keepWhatWasSaid(preview.stdout + preview.stderr);
    assertSucceeded(preview);
  });

  it("refresh shows no change", async () => {
    const refresh = await workspace.refresh(["--expect-no-changes", "--skip-preview"]);
    keepWhatWasSaid(refresh.stdout + refresh.stderr);
    assertSucceeded(refresh);
  });

  it("the repository token stands in plain text in no output, log, event, configuration or state", () => {
    assert.deepEqual(leaksOf(token, workspace.folder), []);
    const [app] = workspace.resources("aws:amplify/app:App");
    const kept = app?.inputs?.["accessToken"] as { ciphertext?: string } | undefined;
    assert.match(kept?.ciphertext ?? "", /^v1:/, "the state keeps the token, encrypted");
  });

  it("destroy is refused and names what is protected", async () => {
    const destroy = await workspace.destroy();
    assert.notEqual(destroy.code, 0);
    const refused = [
      ...(destroy.stdout + destroy.stderr).matchAll(/resource "(urn:[^"]+)" cannot be deleted/g),
    ].map(([, urn]) => urn);
    assert.deepEqual([...new Set(refused)].map((urn) => urn?.slice(urn.lastIndexOf("$") + 1)).sort(), [
      "aws:amplify/app:App::site",
      "aws:cloudwatch/logGroup:LogGroup::api-access",
      "aws:cloudwatch/logGroup:LogGroup::api-firewall",
      "aws:cloudwatch/logGroup:LogGroup::sign-in-firewall",
      "aws:cloudwatch/logGroup:LogGroup::site-firewall",
      "aws:cognito/userPool:UserPool::identity",
    ]);
  });

  it("once it is unprotected, in Pulumi and in Cognito, destroy leaves nothing", async () => {
    await workspace.succeed(["state", "unprotect", "--all", "--yes"]);
    await turnOffDeletionProtection(workspace);
    const destroy = await workspace.destroy(["--skip-preview"]);
    assertSucceeded(destroy);
    assert.deepEqual(workspace.resources(), []);
  });
});

/** What an operator does in the AWS console and `pulumi refresh` then records: the user pool may be deleted. */
async function turnOffDeletionProtection(workspace: Workspace): Promise<void> {
  const file = join(workspace.folder, "state.json");
  await workspace.succeed(["stack", "export", "--file", file]);
  writeFileSync(
    file,
    readFileSync(file, "utf8").replaceAll(
      /"deletionProtection": "ACTIVE"/g,
      '"deletionProtection": "INACTIVE"',
    ),
  );
  await workspace.succeed(["stack", "import", "--file", file]);
}
