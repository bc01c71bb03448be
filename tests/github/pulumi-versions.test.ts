import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { lowestVersion } from "../engine/harness/find-cli";

const root = path.join(__dirname, "..", "..");

// Not proved: that the engine suite passes under these versions, which is what that workflow is for.
describe("the versions of the Pulumi CLI that the test workflow runs", () => {
  it("are the oldest that is supported and the one that is pinned", () => {
    const workflow = parse(readFileSync(path.join(root, ".github", "workflows", "test.yml"), "utf8")) as {
      jobs: { engine: { strategy: { matrix: { pulumi: string[] } } } };
    };
    const pinned = readFileSync(path.join(root, ".pulumi.version"), "utf8").trim();
    assert.deepEqual(workflow.jobs.engine.strategy.matrix.pulumi, [lowestVersion, pinned]);
  });
});
