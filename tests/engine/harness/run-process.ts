import { spawn } from "node:child_process";

/** How a process ended and what it wrote. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a process is started with. */
export interface ProcessSettings {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
}

const longest = 120_000;

/** Runs a process to its end; after two minutes it and everything that it started is ended. */
export async function runProcess({ command, args, cwd, environment }: ProcessSettings): Promise<Outcome> {
  const child = spawn(command, args, {
    cwd,
    env: environment,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (data: Buffer) => (stdout += data.toString()));
  child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
  const watchdog = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, "SIGKILL"), longest);
  try {
    const code = await new Promise<number>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (exit, signal) => {
        if (exit === null)
          reject(
            new Error(`${command} ${args.join(" ")} was ended by ${String(signal)}\n${stdout}\n${stderr}`),
          );
        else resolve(exit);
      });
    });
    return { code, stdout, stderr };
  } finally {
    clearTimeout(watchdog);
  }
}
