import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/**
 * The oldest CLI that the suite was run with: `pulumi policy analyze` came with 3.229.0, and since 3.221.0 a pack is
 * started through the language host.
 */
export const lowestVersion = "3.229.0";

/** The Pulumi CLI of this machine, or why there is none that can be used. */
export type FoundCli =
  | { readonly kind: "found"; readonly path: string; readonly version: string }
  | { readonly kind: "missing"; readonly reason: string };

const howToGetIt = "get it from https://www.pulumi.com/docs/install/ or name it in PULUMI=<path>";

/** Looks where the environment variable PULUMI says, on PATH, then in ~/.pulumi/bin. */
export function findCli(environment: NodeJS.ProcessEnv = process.env, home: string = homedir()): FoundCli {
  const named = environment["PULUMI"];
  const folders = [...(environment["PATH"] ?? "").split(delimiter), join(home, ".pulumi", "bin")];
  const candidates = named ? [named] : folders.filter(Boolean).map((folder) => join(folder, "pulumi"));
  const path = candidates.find((candidate) => existsSync(candidate));
  if (path === undefined) {
    const where = named ? `PULUMI=${named} is not there` : "no `pulumi` on PATH or in ~/.pulumi/bin";
    return { kind: "missing", reason: `${where}: ${howToGetIt}` };
  }
  const version = versionOf(path);
  if (version === undefined)
    return { kind: "missing", reason: `${path} does not say its version: ${howToGetIt}` };
  return isOlder(version, lowestVersion)
    ? {
        kind: "missing",
        reason: `${path} is ${version}, and ${lowestVersion} is the lowest that is supported: ${howToGetIt}`,
      }
    : { kind: "found", path, version };
}

/** Asked from an empty folder and with an empty home, so that nothing of the user's is read or written. */
function versionOf(path: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), "pulumi-version-"));
  try {
    const said = execFileSync(path, ["version"], {
      encoding: "utf8",
      cwd: folder,
      env: { PATH: process.env["PATH"], HOME: folder, PULUMI_HOME: folder, PULUMI_SKIP_UPDATE_CHECK: "true" },
    });
    return /^v?(\d+\.\d+\.\d+)/.exec(said.trim())?.[1];
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function isOlder(version: string, than: string): boolean {
  const [left, right] = [version, than].map((it) => it.split(".").map(Number));
  for (const [index, part] of (left ?? []).entries()) {
    const other = right?.[index] ?? 0;
    if (part !== other) return part < other;
  }
  return false;
}
