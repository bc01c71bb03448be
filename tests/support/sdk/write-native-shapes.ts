import { writeFileSync } from "node:fs";
import path from "node:path";
import { nativeShapes } from "./native-shapes";

const file = path.join(__dirname, "../../policy-pack/resources/aws-native.json");

/** Writes the list of what aws-native takes: `npm run native-shapes -- FOLDER`, with the folder of the installed package. */
function main([folder]: readonly string[]): void {
  if (folder === undefined) {
    process.stderr.write(
      "Usage: npm run native-shapes -- FOLDER\nFOLDER is an installed @pulumi/aws-native, such as node_modules/@pulumi/aws-native of another project.\n",
    );
    process.exitCode = 1;
    return;
  }
  // One resource a line, so that a change of one is seen as one.
  const lines = Object.entries(nativeShapes(folder)).map(
    ([token, shape]) => `${JSON.stringify(token)}: ${JSON.stringify(shape)}`,
  );
  writeFileSync(file, `{\n${lines.join(",\n")}\n}\n`);
}

main(process.argv.slice(2));
