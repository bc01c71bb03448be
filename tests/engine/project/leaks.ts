import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The files under `folder` in which `secret` stands in plain text, or encoded as base64. */
export function leaksOf(secret: string, folder: string): string[] {
  const forms = [secret, Buffer.from(secret).toString("base64")];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const text = readFileSync(file, "utf8");
      return forms.some((form) => text.includes(form));
    });
}
