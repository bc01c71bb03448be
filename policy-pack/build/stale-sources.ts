import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The sources beside a compiled pack that are not the ones it was compiled from. The build leaves a digest of each. A
 * published pack has neither sources nor digests: nothing is stale there.
 */
export function staleSources(folder: string): string[] {
  const record = join(folder, "dist/.sources.json");
  if (!existsSync(record)) return [];
  const digests = JSON.parse(readFileSync(record, "utf8")) as Readonly<Record<string, string>>;
  return Object.keys(digests).filter((source) => digestOf(join(folder, source)) !== digests[source]);
}

function digestOf(file: string): string | undefined {
  return existsSync(file) ? createHash("sha256").update(readFileSync(file)).digest("hex") : undefined;
}
