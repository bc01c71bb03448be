import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Every file and folder below `folder`, with when it was last written. */
export function writtenIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => `${file} ${statSync(join(folder, file)).mtimeMs}`)
    .sort();
}
