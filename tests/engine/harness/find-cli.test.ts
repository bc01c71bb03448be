import { deepEqual } from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findCli } from "./find-cli";

const howToGetIt = "get it from https://www.pulumi.com/docs/install/ or name it in PULUMI=<path>";

describe("finding the Pulumi CLI", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "find-cli-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** A CLI that says `version` and does nothing else. */
  function cli(place: string, version: string): string {
    const path = join(folder, place);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, `#!/bin/sh\necho ${version}\n`);
    chmodSync(path, 0o755);
    return path;
  }

  it("PULUMI comes first, then PATH, then ~/.pulumi/bin", () => {
    const named = cli("named/pulumi", "v3.229.0");
    const onPath = cli("bin/pulumi", "v3.230.1");
    const atHome = cli("home/.pulumi/bin/pulumi", "v4.0.0");
    const [path, home] = [join(folder, "bin"), join(folder, "home")];
    deepEqual(findCli({ PULUMI: named, PATH: path }, home), {
      kind: "found",
      path: named,
      version: "3.229.0",
    });
    deepEqual(findCli({ PATH: path }, home), { kind: "found", path: onPath, version: "3.230.1" });
    deepEqual(findCli({ PATH: folder }, home), { kind: "found", path: atHome, version: "4.0.0" });
  });

  it("none, one that is not there, one that is too old and one that is no CLI: each with its reason", () => {
    const old = cli("old/pulumi", "v3.228.9");
    const other = cli("other/pulumi", "hello");
    const reason = (environment: NodeJS.ProcessEnv): unknown => findCli(environment, folder);
    deepEqual(reason({ PATH: folder }), {
      kind: "missing",
      reason: `no \`pulumi\` on PATH or in ~/.pulumi/bin: ${howToGetIt}`,
    });
    deepEqual(reason({ PULUMI: "/nowhere/pulumi" }), {
      kind: "missing",
      reason: `PULUMI=/nowhere/pulumi is not there: ${howToGetIt}`,
    });
    deepEqual(reason({ PULUMI: old }), {
      kind: "missing",
      reason: `${old} is 3.228.9, and 3.229.0 is the lowest that is supported: ${howToGetIt}`,
    });
    deepEqual(reason({ PULUMI: other }), {
      kind: "missing",
      reason: `${other} does not say its version: ${howToGetIt}`,
    });
  });
});
