import { format, resolveConfig } from "prettier";
import { join } from "node:path";
import { policiesSchema } from "./policies-schema";
import { policyCatalogue } from "./policy-catalogue";
import { policyPage } from "./policy-page";

const root = join(__dirname, "../..");

/** Everything under policy-pack that is derived from the policies, by its path. */
export async function policyDocuments(): Promise<Map<string, string>> {
  const catalogue = policyCatalogue();
  const index = catalogue.map(
    ({ name, policy }) =>
      `- [${name}](${name}.md) (${policy.concern}, ${policy.enforcementLevel}): ${policy.description}`,
  );
  const texts: [string, string][] = [
    ["policies.schema.json", JSON.stringify(policiesSchema())],
    ["docs/README.md", `# Policies\n\n${index.join("\n")}\n`],
    ...catalogue.map((item): [string, string] => [`docs/${item.name}.md`, policyPage(item)]),
  ];
  const formatted = await Promise.all(
    texts.map(async ([file, text]): Promise<[string, string]> => {
      const filepath = join(root, "policy-pack", file);
      return [filepath, await format(text, { ...(await resolveConfig(filepath)), filepath })];
    }),
  );
  return new Map(formatted);
}
