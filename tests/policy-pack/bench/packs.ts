import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../../..");

/** The folders of the packs that are compared; a peer that cannot be installed is undefined, and said. */
export interface Packs {
  readonly ours: string;
  /** Compiled, and without a policy. */
  readonly empty: string;
  /** Compiled, with one policy that looks at nothing. */
  readonly noOp: string;
  readonly peers: Readonly<Record<string, string | undefined>>;
}

/** Writes the packs below a folder, and installs the peers there. */
export function makePacks(folder: string): Packs {
  return {
    ours: join(root, "policy-pack"),
    empty: written(folder, "empty", "[]"),
    noOp: written(
      folder,
      "no-op",
      `[{ name: "no-op", description: "No-op.", enforcementLevel: "mandatory", validateResource() {}, validateStack() {} }]`,
    ),
    peers: {
      "@pulumi/awsguard": installed(
        folder,
        "awsguard",
        "@pulumi/awsguard@0.3.1",
        'const { AwsGuard } = require("@pulumi/awsguard");\nnew AwsGuard({ all: "advisory" });\n',
      ),
      "@pulumi/aws-compliance-policies": installed(
        folder,
        "compliance",
        "@pulumi/aws-compliance-policies",
        `require("@pulumi/aws-compliance-policies");
const { policyManager } = require("@pulumi/compliance-policy-manager");
const { PolicyPack } = require("@pulumi/policy");
new PolicyPack("aws-compliance-policies", { policies: policyManager.selectPolicies({ vendors: ["aws"] }, "advisory") });
`,
      ),
    },
  };
}

function written(folder: string, name: string, policies: string): string {
  const pack = packFolder(
    folder,
    name,
    `const { PolicyPack } = require("@pulumi/policy");\nnew PolicyPack("${name}", { policies: ${policies} });\n`,
  );
  symlinkSync(join(root, "node_modules"), join(pack, "node_modules"));
  return pack;
}

function installed(folder: string, name: string, packageName: string, index: string): string | undefined {
  const pack = packFolder(folder, name, index);
  const quietly = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
  try {
    execFileSync("npm", ["install", "--prefix", pack, ...quietly, packageName], { stdio: "pipe" });
    return pack;
  } catch {
    process.stdout.write(`${packageName} cannot be installed from this registry; it is left out.\n`);
    return undefined;
  }
}

function packFolder(folder: string, name: string, index: string): string {
  const pack = join(folder, name);
  mkdirSync(pack, { recursive: true });
  writeFileSync(join(pack, "PulumiPolicy.yaml"), "runtime: nodejs\n");
  writeFileSync(
    join(pack, "package.json"),
    `{ "name": "${name}", "version": "1.0.0", "main": "index.js" }\n`,
  );
  writeFileSync(join(pack, "index.js"), index);
  return pack;
}
