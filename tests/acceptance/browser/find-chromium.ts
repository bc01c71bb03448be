import { existsSync } from "node:fs";

const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where Chromium is: what `CHROMIUM` names, or the usual places of Linux distributions; undefined where there is none. */
export function findChromium(): string | undefined {
  return [process.env["CHROMIUM"] ?? "", ...usual].find((file) => file !== "" && existsSync(file));
}
