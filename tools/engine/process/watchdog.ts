import { spawn, type ChildProcess } from "node:child_process";

/** When the command is gone, and its end of the pipe with it, kills the group, unless it was told that nothing is left of it. */
const script = 'read -r _ || kill -s KILL -- "-$0"';

/**
 * Starts a process that sees this one end, also where that was killed and can do nothing itself, and then ends a child's
 * group. It has a session of its own, so that what kills this process's group does not take it along. Windows has no shell
 * for it.
 */
export function watch(child: ChildProcess): void {
  if (child.pid === undefined || process.platform === "win32") return;
  const shell = spawn("/bin/sh", ["-c", script, String(child.pid)], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  for (const emitter of [shell, shell.stdin]) emitter.on("error", () => undefined);
  shell.unref();
  child.once("close", () => shell.stdin.end("gone\n"));
}
