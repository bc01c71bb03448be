import { parse } from "yaml";
import { markdownTable } from "./markdown-table";

/** One key of `config` in Pulumi.yaml, as https://www.pulumi.com/docs/iac/concepts/projects/project-file/ defines it. */
interface ConfigurationKey {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly secret?: boolean;
  readonly items?: { readonly type?: string };
}

/** The project's own keys of a Pulumi.yaml with type, default and meaning, as a Markdown table. */
export function configurationTable(projectFile: string): string {
  const { config } = parse(projectFile) as { readonly config: Readonly<Record<string, ConfigurationKey>> };
  const own = Object.entries(config).filter(([key]) => !key.includes(":"));
  const rows = own.map(([key, schema]) => [
    `\`${key}\``,
    typeOf(schema),
    defaultOf(schema),
    schema.description?.trim().replaceAll(/\s+/g, " ") ?? "",
  ]);
  return markdownTable(["Key", "Type", "Default", "Meaning"], rows);
}

function typeOf(schema: ConfigurationKey): string {
  const { type = typeOfDefault(schema.default), items, secret } = schema;
  const named = items?.type === undefined ? type : `list of ${items.type}`;
  return secret === true ? `${named}, secret` : named;
}

/** A key may leave its type to its default. */
function typeOfDefault(value: unknown): string {
  if (Array.isArray(value)) return "list";
  return typeof value === "number" ? "integer" : value === undefined ? "string" : typeof value;
}

function defaultOf(schema: ConfigurationKey): string {
  return schema.default === undefined ? "required" : `\`${JSON.stringify(schema.default)}\``;
}
