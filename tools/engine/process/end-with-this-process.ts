import type { Children } from "./children";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Kills the children when this process is interrupted or exits; the function that is returned takes that back. */
export function endWithThisProcess(children: Children): () => void {
  const onExit = () => {
    children.killNow();
  };
  const onSignal = (signal: NodeJS.Signals) => {
    children.killNow();
    release();
    process.kill(process.pid, signal);
  };
  const release = () => {
    process.off("exit", onExit);
    for (const signal of signals) process.off(signal, onSignal);
  };
  process.on("exit", onExit);
  for (const signal of signals) process.on(signal, onSignal);
  return release;
}
