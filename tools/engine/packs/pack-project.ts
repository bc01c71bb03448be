import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** What PulumiPolicy.yaml says. */
export interface PackProject {
  readonly runtime: string;
  readonly runtimeOptions: Readonly<Record<string, unknown>>;
  /** Shown instead of the version of package.json; "" if not said. */
  readonly version: string;
}

/** Reads PulumiPolicy.yaml; throws an `Error` that names the folder and what is wrong. */
export function readPackProject(directory: string): PackProject {
  const document = readDocument(directory);
  const { runtime, version = "" } = document;
  const { name, options = {} } = typeof runtime === "string" ? { name: runtime } : asRecord(runtime);
  if (typeof name !== "string" || name === "") {
    throw new Error(
      `failed to load Pulumi policy project located at "${directory}": project is missing a 'runtime' attribute`,
    );
  }
  return { runtime: name, runtimeOptions: asRecord(options), version: String(version) };
}

function readDocument(directory: string): Record<string, unknown> {
  try {
    return asRecord(parse(readFileSync(join(directory, "PulumiPolicy.yaml"), "utf8")));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`failed to load Pulumi policy project located at "${directory}": ${reason}`, {
      cause: error,
    });
  }
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
