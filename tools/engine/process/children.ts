import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Watchdog } from "./watchdog";

/** How a process came to its end. */
export interface Exit {
  /** Null: a signal ended it. */
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

/** The exit code that shells give for a command that cannot be run. */
const cannotBeRun = 127;

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const preload = join(__dirname, "preload.js");

/** The Node.js processes of one preview: none outlives it, whichever way it ends. */
export class Children {
  private readonly watchdog = new Watchdog();
  private readonly running = new Map<ChildProcess, Promise<unknown>>();
  private readonly onExit = () => {
    for (const child of this.running.keys()) killGroup(child);
  };
  private readonly onSignal = (signal: NodeJS.Signals) => {
    this.onExit();
    this.release();
    process.kill(process.pid, signal);
  };

  constructor() {
    process.on("exit", this.onExit);
    for (const signal of signals) process.on(signal, this.onSignal);
  }

  start(command: ChildCommand): Child {
    const child = spawn(process.execPath, [`--require=${preload}`, ...command.arguments], {
      cwd: command.directory,
      env: command.environment,
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that the processes which it starts end with it.
      detached: true,
    });
    const { pid } = child;
    if (pid !== undefined) this.watchdog.watch(pid);
    for (const stream of ["stdout", "stderr"] as const)
      createInterface({ input: child[stream], crlfDelay: Infinity }).on("line", (line) => {
        if (line.trim() !== "") command.onLine(line, stream);
      });
    const exited = new Promise<Exit>((resolve) => {
      child.once("error", ({ message }) => {
        command.onLine(message, "stderr");
        resolve({ code: cannotBeRun, signal: null });
      });
      child.once("close", (code, signal) => {
        resolve({ code, signal });
      });
    });
    this.running.set(
      child,
      exited.finally(() => {
        this.running.delete(child);
        if (pid !== undefined) this.watchdog.forget(pid);
      }),
    );
    return {
      exited,
      kill: () => {
        killGroup(child);
      },
    };
  }

  /** Kills what still runs and waits until it is gone. */
  async end(): Promise<void> {
    this.onExit();
    await Promise.all(this.running.values());
    this.watchdog.end();
    this.release();
  }

  private release(): void {
    process.off("exit", this.onExit);
    for (const signal of signals) process.off(signal, this.onSignal);
  }
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== "win32") process.kill(-child.pid, "SIGKILL");
  } catch {
    // It is gone.
  }
  child.kill("SIGKILL");
}
