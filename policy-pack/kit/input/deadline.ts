/** Thrown by a read after the time of a call has run out; only the kit catches it. */
export class OutOfTime extends Error {
  override readonly name = "OutOfTime";
}

const readsBetweenLooks = 256;

const never = { onClock: Infinity, ofProcessor: Infinity };

/** Asking the system costs as much as a small check, so what it said this many milliseconds ago will do. */
const fresh = 5;

let deadline = never;
let started = { onClock: -Infinity, ofProcessor: 0 };
let reads = 0;

/**
 * Runs a call that may take so many milliseconds: after them, its next reads throw `OutOfTime`. Those count in which
 * the process has a processor: on a busy machine a call that does next to nothing may last a second on the clock.
 */
export function withDeadline<T>(milliseconds: number, call: () => T): T {
  const now = performance.now();
  if (now > started.onClock + fresh) started = { onClock: now, ofProcessor: processorTime() };
  deadline = { onClock: now + milliseconds, ofProcessor: started.ofProcessor + milliseconds };
  try {
    return call();
  } finally {
    deadline = never;
  }
}

/** Counts a read, and now and then looks at the clock. */
export function countRead(): void {
  reads += 1;
  if (reads % readsBetweenLooks === 0 && isOver()) throw new OutOfTime();
}

function isOver(): boolean {
  return performance.now() > deadline.onClock && processorTime() > deadline.ofProcessor;
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
