import { clearLine, cursorTo } from "node:readline";
import type { Diagnostic, PlannedResource, PreviewObserver } from "../../engine/model";
import { rootStackType } from "../../engine/names/urn";
import { count } from "../../report/text/count";
import { oneLine } from "../../report/text/one-line";
import { shortType } from "../../report/short-type";

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const running = "Running the program …";
/** The stack is registered before the program is read: type-checking one that imports all of a provider can take a minute. */
const reading = "Compiling and running the program …";
const frameMilliseconds = 80;
const plainMilliseconds = 10_000;
/** From when on a status says for how long it has been so. */
const longMilliseconds = 2000;

/** Tells on a stream what the preview is at: one moving line on a terminal, a few plain lines elsewhere. */
export class Progress implements PreviewObserver {
  #status = "";
  #resources = 0;
  #frame = 0;
  #since = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly stream: NodeJS.WriteStream,
    private readonly now = () => performance.now(),
    private readonly pauseMilliseconds = stream.isTTY ? frameMilliseconds : plainMilliseconds,
  ) {}

  /** The program starts at once; packs load beside it. */
  start(): void {
    this.#say(running);
  }

  packsLoading(number: number): void {
    this.#say(`Loading ${count(number, "policy pack")} …`);
  }

  packsLoaded(): void {
    if (this.stream.isTTY) this.#say(running);
  }

  resourcePlanned(resource: PlannedResource): void {
    this.#resources += 1;
    this.#set(
      resource.type === rootStackType
        ? reading
        : oneLine(`${count(this.#resources, "resource")} · ${shortType(resource.type)} ${resource.name}`),
    );
    if (this.stream.isTTY) this.#draw();
  }

  diagnostic(_diagnostic: Diagnostic): void {
    // The report lists diagnostics; lines between the frames of the status would only flicker.
  }

  /** Takes the moving line away. */
  end(): void {
    clearInterval(this.#timer);
    if (this.#timer && this.stream.isTTY) this.#clear();
    this.#timer = undefined;
  }

  #say(status: string): void {
    this.#set(status);
    this.#timer ??= setInterval(() => {
      this.#draw();
    }, this.pauseMilliseconds).unref();
    this.#draw();
  }

  #set(status: string): void {
    this.#status = status;
    this.#since = this.now();
  }

  #draw(): void {
    const milliseconds = this.now() - this.#since;
    const long = milliseconds < longMilliseconds ? "" : ` ${Math.floor(milliseconds / 1000)} s`;
    if (!this.stream.isTTY) {
      this.stream.write(`${this.#status}${long}\n`);
      return;
    }
    this.#frame = (this.#frame + 1) % frames.length;
    const line = `${frames[this.#frame] ?? ""} ${this.#status}${long}`;
    this.#clear();
    this.stream.write(line.slice(0, Math.max(1, this.stream.columns - 1)));
  }

  #clear(): void {
    clearLine(this.stream, 0);
    cursorTo(this.stream, 0);
  }
}
