import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { SiteError } from "./site-error";

/** Files of a site that would replace the security headers or rewrites which the stack gives it. */
const overriding = ["customHttp.yml", "customHttp.yaml", "deploy-manifest.json"];

/**
 * Reads the files of a site, by their paths from its folder, with `/`. Hidden files stay behind.
 * @throws SiteError where it is not the folder of a site, or would undo what the stack protects.
 */
export async function readFolder(folder: string): Promise<Record<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    throw new SiteError(
      `${folder} cannot be read (${(error as Error).message}). Name the site's folder with --dir.`,
      2,
    );
  });
  const files: Record<string, Uint8Array> = {};
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name);
    const name = relative(folder, file).split(sep).join("/");
    if (!entry.isFile() || name.split("/").some((part) => part.startsWith("."))) continue;
    files[name] = await readFile(file);
  }
  if (files["index.html"] === undefined) {
    throw new SiteError(
      `${folder} has no index.html, which every path of the site is answered with. Is it built?`,
      2,
    );
  }
  const found = overriding.filter((name) => files[name] !== undefined);
  if (found.length > 0) {
    throw new SiteError(
      `${folder} holds ${found.join(", ")}, which would replace the stack's security headers: remove it.`,
      2,
    );
  }
  return files;
}
