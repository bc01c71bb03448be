import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Asset } from "../values";
import { mapValues } from "../wire/map-value";
import type { WireMap } from "../wire/wire-value";

/**
 * Gives assets the hash that the engine gives them. Archives and what would have to be downloaded have none here. A file
 * that does not exist is refused, as the engine does.
 */
export function hashAssets(properties: WireMap, directory: string): WireMap {
  return mapValues(properties, (part, key) =>
    part instanceof Asset ? new Asset(part.kind, hashed(part, key, directory)) : part,
  );
}

function hashed({ kind, source }: Asset, key: string, directory: string): Asset["source"] {
  const { text, path } = source;
  if (typeof path !== "string")
    return kind === "asset" && typeof text === "string" ? { ...source, hash: sha256(text) } : source;
  const file = resolve(directory, path);
  if (!existsSync(file)) {
    const reason = `open ${file}: no such file or directory`;
    throw new Error(
      `unmarshal properties: failed to compute ${kind} hash for "${key}": ` +
        (kind === "asset" ? `failed to open asset file '${file}': ${reason}` : reason),
    );
  }
  return kind === "asset" ? { ...source, hash: sha256(readFileSync(file)) } : source;
}

function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}
