import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

interface BuildInfo {
  readonly fileNames: readonly string[];
  readonly fileInfos: readonly (string | { readonly version: string })[];
}

/**
 * The sources beside a compiled pack that are not the ones it was compiled from. The compiler's own record of a build
 * holds a digest of each. A published pack has neither sources nor record: nothing is stale there.
 */
export function staleSources(folder: string): string[] {
  const record = join(folder, "dist/.tsbuildinfo");
  if (!existsSync(record)) return [];
  const { fileNames, fileInfos } = JSON.parse(readFileSync(record, "utf8")) as BuildInfo;
  const compiled = new Map(
    fileNames.map((name, index) => {
      const info = fileInfos[index];
      const version = typeof info === "object" ? info.version : info;
      return [join(folder, "dist", name), version];
    }),
  );
  return sourcesIn(folder)
    .filter((file) => compiled.get(file) !== digest(file))
    .map((file) => relative(folder, file));
}

function digest(file: string): string {
  return createHash("sha256").update(readFileSync(file, "utf8")).digest("hex");
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = join(folder, entry.name);
    if (entry.isDirectory()) return ["dist", "node_modules"].includes(entry.name) ? [] : sourcesIn(file);
    return entry.name.endsWith(".ts") && !entry.name.endsWith(".d.ts") ? [file] : [];
  });
}
