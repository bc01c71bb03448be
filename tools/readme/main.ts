import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { configurationTable } from "./configuration-table";
import { outputsTable } from "./outputs-table";
import { policiesTable, type DescribedPolicy } from "./policies-table";
import { replaceSection } from "./replace-section";
import { runPreview } from "./run-preview";

const root = join(__dirname, "..", "..", "..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");

/** The sections of the documentation that are derived from what they describe. */
const documents: Record<string, Record<string, () => string>> = {
  "README.md": {
    preview: () => `\`\`\`text\n${withoutTimes(runPreview(root)).trim()}\n\`\`\``,
    configuration: () => configurationTable(read("Pulumi.yaml")),
    outputs: () => outputsTable(read("infra/index.ts")),
  },
  "policy-pack/README.md": {
    policies: () => policiesTable(packPolicies()),
  },
};

function packPolicies(): readonly DescribedPolicy[] {
  const { packs } = JSON.parse(runPreview(root, "--json")) as {
    readonly packs: readonly { readonly policies: readonly DescribedPolicy[] }[];
  };
  return packs.flatMap(({ policies }) => policies);
}

function withoutTimes(text: string): string {
  return text.replaceAll(/ · [\d.]+ s(?= · |$)/gm, "");
}

async function generate(file: string): Promise<string> {
  let text = read(file);
  for (const [name, content] of Object.entries(documents[file] ?? {})) {
    text = replaceSection(text, name, content());
  }
  const target = join(root, file);
  return format(text, { ...(await resolveConfig(target)), filepath: target });
}

async function main(): Promise<void> {
  const onlyCheck = process.argv.includes("--check");
  for (const file of Object.keys(documents)) {
    const generated = await generate(file);
    if (generated === read(file)) continue;
    if (onlyCheck) {
      process.stderr.write(`${file} is stale: run "npm run readme".\n`);
      process.exitCode = 1;
    } else {
      writeFileSync(join(root, file), generated);
      process.stderr.write(`${file} was brought up to date.\n`);
    }
  }
}

void main();
