import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { policySkeleton } from "./policy-skeleton";

const root = join(__dirname, "../..");
const families = ["https", "tls", "cors", "authorization", "headers", "supporting"];

/** Writes the files of a new policy and lists it: `npm run new:policy -- https load-balancer-https`. */
function main(family = "", name = ""): void {
  if (!families.includes(family) || !/^[a-z]+(?:-[a-z0-9]+)+$/.test(name)) {
    process.stderr.write(
      `Usage: npm run new:policy -- FAMILY NAME\nFAMILY is one of ${families.join(", ")}; NAME is <subject>-<required state>, such as load-balancer-https.\n`,
    );
    process.exitCode = 1;
    return;
  }
  const { files, listing } = policySkeleton(family, name);
  const index = join(root, "policy-pack/policies/index.ts");
  const taken = [...files.keys()].find((file) => existsSync(join(root, file)));
  if (taken !== undefined) {
    process.stderr.write(
      `${taken} exists already. Names of policies are never reused: choose another one.\n`,
    );
    process.exitCode = 1;
    return;
  }
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const [importLine, item] = listing;
  const listed = readFileSync(index, "utf8")
    .replace("\n/** Every policy that judges", `${importLine}\n\n/** Every policy that judges`)
    .replace("\n];\n", `\n${item}\n];\n`);
  writeFileSync(index, listed);
  process.stdout.write(
    `${[...files.keys()].join("\n")}\nNow write its cases, then its checks, and run npm run policies && npm run readme.\n`,
  );
}

main(...process.argv.slice(2));
