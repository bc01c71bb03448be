import { spawn } from "node:child_process";

// In slices, so that it sees its input end when the process that started it is gone.
const loop = `
  process.stdin.resume().on("end", () => process.exit());
  (function slice() {
    const end = Date.now() + 20;
    while (Date.now() < end);
    setImmediate(slice);
  })();`;

/** Starts processes that take what they are given of the processors; the result ends them. */
export function startBusyLoops(count: number): () => void {
  const loops = Array.from({ length: count }, () =>
    spawn(process.execPath, ["-e", loop], { stdio: ["pipe", "ignore", "inherit"] }),
  );
  return () => {
    for (const process of loops) process.stdin.end();
  };
}
