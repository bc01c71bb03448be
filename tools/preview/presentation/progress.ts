import { clearLine, cursorTo } from "node:readline";
import type { Diagnostic, PlannedResource, PreviewObserver } from "../../engine/model";
import { count } from "../../report/text/count";
import { oneLine } from "../../report/text/one-line";
import { shortType } from "../../report/short-type";

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const running = "Running the program …";
const frameMilliseconds = 80;

/** Tells on a stream what the preview is at: one moving line on a terminal, a few plain lines elsewhere. */
export class Progress implements PreviewObserver {
  #status = "";
  #resources = 0;
  #frame = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly stream: NodeJS.WriteStream) {}

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
    if (!this.stream.isTTY) return;
    this.#status = oneLine(
      `${count(this.#resources, "resource")} · ${shortType(resource.type)} ${resource.name}`,
    );
    this.#draw();
  }

  diagnostic(_diagnostic: Diagnostic): void {
    // The report lists diagnostics; lines between the frames of the status would only flicker.
  }

  /** Takes the moving line away. */
  end(): void {
    clearInterval(this.#timer);
    if (this.#timer) this.#clear();
    this.#timer = undefined;
  }

  #say(status: string): void {
    this.#status = status;
    if (!this.stream.isTTY) {
      this.stream.write(`${status}\n`);
      return;
    }
    this.#timer ??= setInterval(() => {
      this.#draw();
    }, frameMilliseconds).unref();
    this.#draw();
  }

  #draw(): void {
    this.#frame = (this.#frame + 1) % frames.length;
    const line = `${frames[this.#frame] ?? ""} ${this.#status}`;
    this.#clear();
    this.stream.write(line.slice(0, Math.max(1, this.stream.columns - 1)));
  }

  #clear(): void {
    clearLine(this.stream, 0);
    cursorTo(this.stream, 0);
  }
}
