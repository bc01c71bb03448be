import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installPrograms } from "./install-programs";

let folder = "";

/** Installs the programs once, before any worker starts; workers find them in the environment. */
export async function mochaGlobalSetup(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), "programs-suite-"));
  const started = Date.now();
  process.env["PROGRAMS_SUITE"] = JSON.stringify(await installPrograms(folder));
  process.stderr.write(`Installed the programs in ${Math.round((Date.now() - started) / 1000)} s.\n`);
}

/** Takes the programs away again; `PROGRAMS_SUITE_KEEP=1` keeps them. */
export function mochaGlobalTeardown(): void {
  if (process.env["PROGRAMS_SUITE_KEEP"] === "1") process.stderr.write(`Kept ${folder}\n`);
  else rmSync(folder, { recursive: true, force: true });
}
