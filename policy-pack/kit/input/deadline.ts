/** Thrown by a read after the time of a call has run out; only the kit catches it. */
export class OutOfTime extends Error {
  override readonly name = "OutOfTime";
}

interface Moment {
  readonly onClock: number;
  readonly ofProcessor: number;
}

/** What all policies together may spend on one resource in a call, in milliseconds: nobody waits for more than a second. */
const longest = 900;

const readsBetweenLooks = 256;

const never: Moment = { onClock: Infinity, ofProcessor: Infinity };

/** Asking the system costs as much as a small check, so what it said this many milliseconds ago will do. */
const fresh = 20;

/** What takes no longer than this many milliseconds on the clock is not counted, for the same reason. */
const negligible = 1;

let deadline = never;
let latest: Moment = { onClock: -Infinity, ofProcessor: 0 };
let reads = 0;

/**
 * The time that is left for something. Milliseconds count in which the process has a processor: on a busy machine what
 * does next to nothing may last a second on the clock.
 */
export class Budget {
  constructor(private left = longest) {}

  /**
   * Runs a call that may take half of what is left, so that one which takes too long leaves time for those that take next
   * to none. After that, its next reads throw `OutOfTime`.
   */
  spend<T>(call: () => T): T {
    const started = performance.now();
    if (started > latest.onClock + fresh) look();
    const { ofProcessor } = latest;
    deadline = { onClock: started + this.left / 2, ofProcessor: ofProcessor + this.left / 2 };
    try {
      return call();
    } finally {
      deadline = never;
      const taken = performance.now() - started;
      if (taken > negligible) this.left -= Math.min(taken, look().ofProcessor - ofProcessor);
    }
  }
}

/** Counts a read, and now and then looks at the clock. */
export function countRead(): void {
  reads += 1;
  if (reads % readsBetweenLooks === 0 && isOver()) throw new OutOfTime();
}

function isOver(): boolean {
  return performance.now() > deadline.onClock && look().ofProcessor > deadline.ofProcessor;
}

function look(): Moment {
  const { user, system } = process.cpuUsage();
  return (latest = { onClock: performance.now(), ofProcessor: (user + system) / 1000 });
}
