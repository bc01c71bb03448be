import { deepEqual } from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { staleSources } from "../../../policy-pack/build/stale-sources";

/** A record as the build leaves it; that it leaves this one is seen in refuse-stale-build.test.ts. */
describe("staleSources", () => {
  const folder = mkdtempSync(join(tmpdir(), "stale-"));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  after(() => {
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    rmSync(folder, { recursive: true });
    const digest = (text: string) => createHash("sha256").update(text).digest("hex");
    write("index.ts", "one");
    write("kit/a.ts", "two");
    write("dist/.sources.json", JSON.stringify({ "index.ts": digest("one"), "kit/a.ts": digest("two") }));
  });

  it("finds none right after a build, nor in what the pack is not made from", () => {
    write("kit/types.ts", "three");
    deepEqual(staleSources(folder), []);
  });

  it("finds a source that was changed, and one that was removed", () => {
    write("index.ts", "three");
    rmSync(join(folder, "kit"), { recursive: true });
    deepEqual(staleSources(folder), ["index.ts", "kit/a.ts"]);
  });

  it("says nothing of a published pack, which has no record", () => {
    write("kit/a.ts", "three");
    rmSync(join(folder, "dist"), { recursive: true });
    deepEqual(staleSources(folder), []);
  });
});
