import { deepEqual, equal } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { lowestVersion } from "../engine/harness/find-cli";

const root = join(__dirname, "..", "..");

const textOf = (...file: string[]) => readFileSync(join(root, ...file), "utf8");

// Not proved: that the engine suite passes under these versions, which is what that workflow is for.
describe("versions of the Pulumi CLI", () => {
  it("the project asks for the oldest that is supported", () => {
    const { requiredPulumiVersion } = parse(textOf("Pulumi.yaml")) as { requiredPulumiVersion: string };
    equal(requiredPulumiVersion, `>=${lowestVersion}`);
  });

  it("the test workflow runs the oldest that is supported and the one that is pinned", () => {
    const workflow = parse(textOf(".github", "workflows", "test.yml")) as {
      jobs: { engine: { strategy: { matrix: { pulumi: string[] } } } };
    };
    deepEqual(workflow.jobs.engine.strategy.matrix.pulumi, [lowestVersion, textOf(".pulumi.version").trim()]);
  });
});
