import { deepEqual } from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { staleSources } from "../../../policy-pack/build/stale-sources";

/** A record as the compiler writes it; that it writes these digests is seen by the pack that starts in index.test.ts. */
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
    const version = (text: string) => createHash("sha256").update(text).digest("hex");
    write("index.ts", "one");
    write("kit/a.ts", "two");
    write("node_modules/x/index.ts", "theirs");
    write(
      "dist/.tsbuildinfo",
      JSON.stringify({
        fileNames: ["../index.ts", "../kit/a.ts"],
        fileInfos: [version("one"), { version: version("two") }],
      }),
    );
  });

  it("finds none right after a build", () => {
    deepEqual(staleSources(folder), []);
  });

  it("finds a source that was changed, and one that was added", () => {
    write("kit/a.ts", "three");
    write("kit/b.ts", "new");
    deepEqual(staleSources(folder), ["kit/a.ts", "kit/b.ts"]);
  });

  it("says nothing of a published pack, which has no record", () => {
    write("kit/a.ts", "three");
    rmSync(join(folder, "dist"), { recursive: true });
    deepEqual(staleSources(folder), []);
  });
});
