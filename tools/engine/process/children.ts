import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { watch } from "./watchdog";

/** How a process came to its end. */
export interface Exit {
  /** Null: a signal ended it; negative: it could not be started. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** What to start. */
export interface ChildCommand {
  readonly arguments: readonly string[];
  readonly directory: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Called with each line that is not blank. */
  onLine(line: string, stream: "stdout" | "stderr"): void;
}

/** A process that was started. */
export interface Child {
  /** Resolves when the process is gone and its last line has been told. */
  readonly exited: Promise<Exit>;
  readonly kill: () => void;
}

/** What a process of the SDK belongs to. */
export interface ChildHost {
  readonly children: Children;
  /** Where engine and monitor are served. */
  readonly address: string;
  /** Told of every line that the process writes, but for what it tells the engine by its first one. */
  onLine(line: string): void;
}

/** Windows has none: there a console interrupts all that runs in it. */
const hasGroups = process.platform !== "win32";
const preload = join(__dirname, "preload.js");

/** The Node.js processes of one preview: none outlives it, whichever way it ends. */
export class Children {
  private readonly running = new Set<Child>();

  start(command: ChildCommand): Child {
    const child = spawn(process.execPath, [`--require=${preload}`, ...command.arguments], {
      cwd: command.directory,
      env: command.environment,
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that the processes which it starts end with it.
      detached: hasGroups,
    });
    watch(child);
    for (const stream of ["stdout", "stderr"] as const)
      createInterface({ input: child[stream], crlfDelay: Infinity }).on("line", (line) => {
        if (line.trim() !== "") command.onLine(line, stream);
      });
    child.once("error", ({ message }) => {
      command.onLine(message, "stderr");
    });
    const exited = new Promise<Exit>((resolve) => {
      child.once("close", (code, signal) => {
        resolve({ code, signal });
      });
    });
    const started: Child = {
      exited,
      kill: () => {
        killGroup(child);
      },
    };
    this.running.add(started);
    void exited.then(() => this.running.delete(started));
    return started;
  }

  /** Kills what still runs and waits until it is gone. */
  async end(): Promise<void> {
    for (const { kill } of this.running) kill();
    await Promise.all([...this.running].map(({ exited }) => exited));
  }
}

function killGroup(child: ChildProcess): void {
  try {
    if (hasGroups && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  } catch {
    // It is gone.
  }
  child.kill("SIGKILL");
}
