import { spawn, type ChildProcess } from "node:child_process";

/** Reads `+PID` and `-PID`; when the command is gone, and its end of the pipe with it, kills the groups that are left. */
const script = `
while read -r change; do
  case $change in
    +*) groups="$groups \${change#+}" ;;
    -*) left=; for group in $groups; do [ "$group" = "\${change#-}" ] || left="$left $group"; done; groups=$left ;;
  esac
done
for group in $groups; do kill -s KILL -- "-$group"; done`;

/**
 * A process that sees this one end, also where that was killed and can do nothing itself, and ends what it started.
 * It has a session of its own, so that what kills this process's group does not take it along. Windows has no shell for it.
 */
export class Watchdog {
  private readonly shell: ChildProcess | undefined;

  constructor() {
    if (process.platform === "win32") return;
    this.shell = spawn("/bin/sh", ["-c", script], { detached: true, stdio: ["pipe", "ignore", "ignore"] });
    this.shell.on("error", () => undefined);
    this.shell.stdin?.on("error", () => undefined);
    this.shell.unref();
  }

  watch(pid: number): void {
    this.shell?.stdin?.write(`+${pid}\n`);
  }

  forget(pid: number): void {
    this.shell?.stdin?.write(`-${pid}\n`);
  }

  /** Nothing is left to watch. */
  end(): void {
    this.shell?.stdin?.end();
  }
}
