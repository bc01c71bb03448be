import { execFileSync, spawn } from "node:child_process";
import { performance } from "node:perf_hooks";

/** A command to measure. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** Runs a command that must succeed; resolves with the milliseconds it took. */
export async function timedRun(command: Command): Promise<number> {
  const started = performance.now();
  await run(command);
  return performance.now() - started;
}

/** Runs a command that must succeed; resolves with the largest sum of resident memory, in MiB, of its process and all below it. */
export async function peakMemory(command: Command): Promise<number> {
  let peak = 0;
  await run(command, (pid) => {
    peak = Math.max(peak, residentBelow(pid));
  });
  return peak / 1024;
}

async function run(command: Command, sample?: (pid: number) => void): Promise<void> {
  const { file, args, cwd, environment } = command;
  const child = spawn(file, args, { cwd, env: environment, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data: Buffer) => (output += data.toString()));
  }
  const { pid } = child;
  const timer =
    sample !== undefined && pid !== undefined
      ? setInterval(() => {
          sample(pid);
        }, 50)
      : undefined;
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  clearInterval(timer);
  if (status !== 0)
    throw new Error(`${file} ${args.join(" ")} ended with ${status ?? "a signal"}:\n${output}`);
}

/** Kilobytes. */
function residentBelow(root: number): number {
  const processes = execFileSync("ps", ["-e", "-o", "pid=,ppid=,rss="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number) as [pid: number, parent: number, resident: number]);
  const below = new Set([root]);
  let sum = 0;
  // A process stands after its parent in most lists, but not in all.
  for (let size = 0; size < below.size;) {
    size = below.size;
    for (const [pid, parent] of processes) if (below.has(parent)) below.add(pid);
  }
  for (const [pid, , resident] of processes) if (below.has(pid)) sum += resident;
  return sum;
}
