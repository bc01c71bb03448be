import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nativeShapes } from "./native-shapes";

const tests = join(__dirname, "../..");
const file = join(tests, "policy-pack/resources/aws-native.json");

/** Writes the list of what aws-native takes, from the version that the programs of the suite use. */
function main(): void {
  const { dependencies } = JSON.parse(
    readFileSync(join(tests, "programs/sources/other-providers/package.json"), "utf8"),
  ) as { dependencies: { "@pulumi/aws-native": string } };
  const folder = mkdtempSync(join(tmpdir(), "aws-native-"));
  try {
    const name = `@pulumi/aws-native@${dependencies["@pulumi/aws-native"]}`;
    const quietly = ["--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund", "--loglevel=error"];
    execFileSync("npm", ["install", "--prefix", folder, ...quietly, name], { stdio: "inherit" });
    const shapes = nativeShapes(join(folder, "node_modules/@pulumi/aws-native"));
    // One resource a line, so that a change of one is seen as one.
    const lines = Object.entries(shapes).map(
      ([token, shape]) => `${JSON.stringify(token)}: ${JSON.stringify(shape)}`,
    );
    writeFileSync(file, `{\n${lines.join(",\n")}\n}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main();
