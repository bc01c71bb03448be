import { spawnSync } from "node:child_process";
import { join } from "node:path";

/**
 * What the preview of the dev stack prints on standard output.
 * @throws Error with what it printed on standard error, where it ended with another exit status than 0.
 */
export function runPreview(root: string, ...options: readonly string[]): string {
  const launcher = join(root, "tools", "bin", "secure-transport.js");
  const args = [launcher, "preview", "dev", "--policy-pack", "policy-pack", "--no-color", ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    // What npm tells whom it starts is meant for the command that a person typed.
    env: { ...process.env, npm_lifecycle_event: undefined },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`The preview ended with exit status ${status ?? "none"}:\n${stderr}`);
  return stdout;
}
