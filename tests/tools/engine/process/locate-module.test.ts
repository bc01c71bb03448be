import { equal, throws } from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { locateModule } from "../../../../tools/engine/process/locate-module";

describe("locating the SDK", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "locate-module-"));
    mkdirSync(join(folder, "infra"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it("says how to install what is missing", () => {
    writeFileSync(join(folder, "package.json"), '{"dependencies": {"@pulumi/pulumi": "3"}}');
    throws(() => locateModule("@pulumi/pulumi/cmd/run", join(folder, "infra")), {
      message: `The packages of the project are not installed (@pulumi/pulumi is missing): run 'npm install' in ${folder}.`,
    });
  });

  it("finds what is installed above", () => {
    const file = join(folder, "node_modules", "@pulumi", "pulumi", "cmd", "run", "index.js");
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, "");
    equal(locateModule("@pulumi/pulumi/cmd/run", join(folder, "infra")), file);
  });
});
