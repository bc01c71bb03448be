import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { Asset } from "../values";
import { RpcError } from "../rpc/rpc-error";
import { isPlainMap } from "../wire/is-plain-map";
import { OutputValue } from "../wire/output-value";
import type { WireMap, WireValue } from "../wire/wire-value";

/**
 * Gives assets the hash that the engine gives them. Archives and what would have to be downloaded have none here. A file
 * that does not exist is refused, as the engine does.
 */
export function hashAssets(properties: WireMap, directory: string): WireMap {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, hashWithin(value, key, directory)]),
  );
}

function hashWithin(value: WireValue, key: string, directory: string): WireValue {
  if (value instanceof Asset) return new Asset(value.kind, hashed(value, key, directory));
  if (value instanceof OutputValue) {
    if (value.value === undefined) return value;
    return new OutputValue(hashWithin(value.value, key, directory), value.secret, value.dependencies);
  }
  if (Array.isArray(value)) {
    return (value as readonly WireValue[]).map((element) => hashWithin(element, key, directory));
  }
  return isPlainMap(value) ? hashAssets(value, directory) : value;
}

function hashed({ kind, source }: Asset, key: string, directory: string): Asset["source"] {
  const { text, path, assets } = source;
  if (kind === "archive") {
    if (typeof path === "string") requireFile(kind, path, key, directory);
    return assets === undefined ? source : { ...source, assets: hashAssets(assets as WireMap, directory) };
  }
  if (typeof path === "string") {
    requireFile(kind, path, key, directory);
    return { ...source, hash: sha256(readFileSync(resolve(directory, path))) };
  }
  return typeof text === "string" ? { ...source, hash: sha256(text) } : source;
}

function requireFile(kind: Asset["kind"], path: string, key: string, directory: string): void {
  const absolute = resolve(directory, path);
  if (statSync(absolute, { throwIfNoEntry: false }) !== undefined) return;
  const reason = `open ${absolute}: no such file or directory`;
  throw new RpcError(
    `unmarshal properties: failed to compute ${kind} hash for "${key}": ` +
      (kind === "asset" ? `failed to open asset file '${absolute}': ${reason}` : reason),
  );
}

function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}
