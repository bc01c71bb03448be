/** Thrown by a read after the time of a call has run out; only the kit catches it. */
export class OutOfTime extends Error {
  override readonly name = "OutOfTime";
}

const readsBetweenLooks = 256;

let deadline = Infinity;
let reads = 0;

/** Runs a call that may take so many milliseconds: after them, its next reads throw `OutOfTime`. */
export function withDeadline<T>(milliseconds: number, call: () => T): T {
  deadline = performance.now() + milliseconds;
  try {
    return call();
  } finally {
    deadline = Infinity;
  }
}

/** Counts a read, and now and then looks at the clock. */
export function countRead(): void {
  reads += 1;
  if (reads % readsBetweenLooks === 0 && performance.now() > deadline) throw new OutOfTime();
}
