import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** What PulumiPolicy.yaml says. */
export interface PackProject {
  readonly runtime: string;
  readonly runtimeOptions: Readonly<Record<string, unknown>>;
  /** Shown instead of the version of package.json; "" if not said. */
  readonly version: string;
}

const names = ["PulumiPolicy.yaml", "PulumiPolicy.yml", "PulumiPolicy.json"];

/** The file that makes a folder a policy pack; undefined where there is none. */
export function findPackProject(directory: string): string | undefined {
  return names.map((name) => join(directory, name)).find((file) => existsSync(file));
}

/** Reads the pack's project file; throws an `Error` that names the folder and what is wrong. */
export function readPackProject(directory: string): PackProject {
  try {
    const file = findPackProject(directory);
    if (file === undefined) throw new Error(`there is no ${names[0] ?? ""}`);
    const { runtime, version = "" } = asRecord(parse(readFileSync(file, "utf8")));
    const { name, options = {} } = typeof runtime === "string" ? { name: runtime } : asRecord(runtime);
    if (typeof name !== "string" || name === "") throw new Error("project is missing a 'runtime' attribute");
    return { runtime: name, runtimeOptions: asRecord(options), version: String(version) };
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
