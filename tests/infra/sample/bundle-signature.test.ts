import { equal } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const sample = join(__dirname, "../../../infra/sample");

describe("bundled signature library", () => {
  it("is what the lock file's versions give (npm run front-end:bundle)", async () => {
    const { bundleSignature } = (await import(join(sample, "bundle-signature.mjs"))) as {
      bundleSignature: () => Promise<string>;
    };
    const committed = readFileSync(join(sample, "front-end/vendor/signature-v4.js"), "utf8");
    equal(committed === (await bundleSignature()), true);
  });
});
