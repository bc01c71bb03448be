import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { policyDocuments } from "./policy-documents";

/** Writes the pages and the schema of the policies, and removes pages of policies that are gone. */
async function main(): Promise<void> {
  const documents = await policyDocuments();
  const folder = join(__dirname, "../../policy-pack/docs");
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) {
    if (!documents.has(join(folder, file))) rmSync(join(folder, file));
  }
  for (const [file, text] of documents) writeFileSync(file, text);
}

void main();
