import { deepEqual } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { nativeShapes } from "../support/sdk/native-shapes";
import { installedProgram } from "./harness/installed-program";

const list = join(__dirname, "../policy-pack/resources/aws-native.json");

/** The package is too large for everybody's `npm ci`; here it is installed with the programs that use it. */
describe("the list of what aws-native takes", () => {
  it("is what the package declares; `npm run native-shapes` writes it", () => {
    const program = installedProgram("other-providers");
    const folder = dirname(require.resolve("@pulumi/aws-native/package.json", { paths: [program] }));
    deepEqual(JSON.parse(readFileSync(list, "utf8")), nativeShapes(folder));
  });
});
