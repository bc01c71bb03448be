import { markdownTable } from "./markdown-table";

/** A policy as the preview's document describes it. */
export interface DescribedPolicy {
  readonly name: string;
  readonly severity: string;
  readonly description: string;
}

/** The policies of a pack, each linked to its page, as a Markdown table. */
export function policiesTable(policies: readonly DescribedPolicy[]): string {
  return markdownTable(
    ["Policy", "Severity", "What it requires"],
    policies.map(({ name, severity, description }) => [`[${name}](docs/${name}.md)`, severity, description]),
  );
}
