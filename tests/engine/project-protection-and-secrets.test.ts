import { deepEqual, equal, match, notEqual } from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { assertSucceeded } from "./harness/assert-succeeded";
import { describeEngine } from "./harness/suite";
import { Workspace } from "./harness/workspace";
import { leaksOf } from "./project/leaks";

const token = "ghp_engineSuiteTokenThatMustNotLeak";

// What this does not prove: that AWS takes what the program asks for, nor that it stays as asked. The stand-in provider is
// not AWS; nothing here was tried there.
describeEngine("the secrets and the protected resources of the project's prod stack", () => {
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

  it("up leaves the repository token in plain text in no output, log, event, configuration or state", async () => {
    const up = await workspace.up(["--policy-pack", "policy-pack", "--diff"]);
    assertSucceeded(up);
    writeFileSync(join(workspace.folder, "said.txt"), up.stdout + up.stderr);
    deepEqual(leaksOf(token, workspace.folder), []);
    const [app] = workspace.resources("aws:amplify/app:App");
    equal(app?.inputs?.["repository"], "https://github.com/example/site");
    const kept = app.inputs["accessToken"] as { ciphertext?: string } | undefined;
    match(kept?.ciphertext ?? "", /^v1:/, "the state keeps the token, encrypted");
  });

  it("destroy is refused and names what is protected", async () => {
    const destroy = await workspace.destroy();
    notEqual(destroy.code, 0);
    const refused = [
      ...(destroy.stdout + destroy.stderr).matchAll(/resource "(urn:[^"]+)" cannot be deleted/g),
    ].map(([, urn]) => urn);
    deepEqual([...new Set(refused)].map((urn) => urn?.slice(urn.lastIndexOf("$") + 1)).sort(), [
      "aws:amplify/app:App::site",
      "aws:cloudwatch/logGroup:LogGroup::api-access",
      "aws:cloudwatch/logGroup:LogGroup::api-firewall",
      "aws:cloudwatch/logGroup:LogGroup::sign-in-firewall",
      "aws:cloudwatch/logGroup:LogGroup::site-firewall",
      "aws:cognito/userPool:UserPool::identity",
    ]);
  });
});
