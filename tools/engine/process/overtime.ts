import { deferred } from "../rpc/deferred";

/** Watches a program that has registered its outputs: where it neither ends nor makes a call, that is told, and then enough. */
export class Overtime {
  private readonly ended = deferred();
  /** Resolves when the program has had time enough. */
  readonly over = this.ended.promise;
  private open: readonly string[] = [];
  private timers: NodeJS.Timeout[] = [];
  private isCounting = false;

  constructor(
    private readonly warn: (message: string) => void,
    private readonly tellAfterMilliseconds = 5000,
    private readonly endAfterMilliseconds = 20_000,
  ) {}

  /** The program has made a call. */
  active(): void {
    if (this.isCounting) this.start();
  }

  /** The program has registered its outputs, or made another call since. */
  start(): void {
    this.stop();
    this.isCounting = true;
    this.timers = [
      setTimeout(() => {
        this.warn(
          `The program has registered its outputs and does not end: ${this.open.join(", ") || "something"} is still open. ` +
            `It is ended ${this.endAfterMilliseconds / 1000} seconds after its last call; close what it opens, or let it \`unref()\`.`,
        );
      }, this.tellAfterMilliseconds),
      setTimeout(this.ended.resolve, this.endAfterMilliseconds),
    ];
  }

  /** The program says what is open in it. */
  tell(open: readonly string[]): void {
    this.open = open;
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }
}
