import { equal, notEqual } from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeEngine, suite } from "./harness/suite";
import { Workspace } from "./harness/workspace";
import { assertParity } from "./parity/assert-parity";

// Parity of the project's own stacks is in project-variants-*.test.ts, of each rule-breaking program in
// rule-breaking-programs.test.ts. What this does not prove: that the two agree on programs that use what these do not.
describeEngine("the offline preview says what the engine says", () => {
  let workspace: Workspace;
  afterEach(() => {
    workspace.dispose();
  });

  async function both(
    args: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<number> {
    const engine = await workspace.preview(args, { logCalls: true, environment });
    await assertParity(workspace, engine, args, environment);
    return engine.code;
  }

  it("of everything that a registration can carry, with two packs", async () => {
    workspace = await Workspace.create({ program: "shapes" });
    await workspace.configure({ ttl: "60" }, { displayName: "s3cret-display" });
    const packs = [
      "--policy-pack",
      suite().policyPack,
      "--policy-pack",
      join(workspace.project, "names-pack"),
    ];
    equal(await both(packs), 0);
  });

  it("of a policy that an unknown value leaves undecided, with the pack configured", async () => {
    workspace = await Workspace.create({ program: "unknown-policy" });
    const config = join(workspace.folder, "policy-config.json");
    writeFileSync(
      config,
      JSON.stringify({ "api-minimum-tls": { minimum: "1.3", enforcementLevel: "advisory" } }),
    );
    const args = ["--policy-pack", suite().policyPack, "--policy-pack-config", config];
    equal(await both(args, { WITH_KNOWN_VIOLATION: "1" }), 0);
  });

  it("of references to the stack itself, and of what the engine keeps of a provider", async () => {
    workspace = await Workspace.create({ program: "own-stack" });
    equal(await both(["--policy-pack", join(workspace.project, "names-pack")]), 0);
  });

  it("of properties that are junk", async () => {
    workspace = await Workspace.create({ program: "junk" });
    notEqual(await both(["--policy-pack", suite().policyPack], { STAND_IN_ACCEPTS: "anything" }), 0);
  });

  it("of an ES module with a top-level await", async () => {
    workspace = await Workspace.create({ program: "es-module" });
    equal(await both(["--policy-pack", suite().policyPack]), 0);
  });

  it("of a program that fails", async () => {
    workspace = await Workspace.create({ program: "fails" });
    notEqual(await both(["--policy-pack", suite().policyPack]), 0);
  });
});
