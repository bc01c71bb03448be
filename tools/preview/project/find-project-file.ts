import { statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const names = ["Pulumi.json", "Pulumi.yaml", "Pulumi.yml"];

/** The nearest Pulumi.yaml, .yml or .json, in `directory` or above it; undefined if there is none. */
export function findProjectFile(directory: string): string | undefined {
  for (let folder = resolve(directory); ; folder = dirname(folder)) {
    const found = projectFileIn(folder);
    if (found !== undefined || folder === dirname(folder)) return found;
  }
}

/** The project file that a folder itself holds; undefined if there is none. */
export function projectFileIn(folder: string): string | undefined {
  return names
    .map((name) => join(folder, name))
    .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}
