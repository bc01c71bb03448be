// Does not prove: how the moving line looks between two frames.
import { deepEqual, equal, ok } from "node:assert/strict";
import { Writable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { Progress } from "../../../../tools/preview/presentation/progress";
import { samplePreview } from "./sample-preview";

function streamWith(properties: object): { stream: NodeJS.WriteStream; written: string[] } {
  const written: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk.toString());
      done();
    },
  });
  return { stream: Object.assign(stream, properties) as unknown as NodeJS.WriteStream, written };
}

function run(progress: Progress): void {
  progress.start();
  progress.packsLoading(1);
  progress.packsLoaded();
  for (const resource of samplePreview.resources.slice(0, 2)) progress.resourcePlanned(resource);
  progress.end();
}

describe("Progress", () => {
  it("writes a few plain lines where there is no terminal", () => {
    const { stream, written } = streamWith({ isTTY: false });
    run(new Progress(stream));
    deepEqual(written, ["Running the program …\n", "Loading 1 policy pack …\n"]);
  });

  it("says for how long the program has been compiled, on a terminal and off it", async () => {
    for (const isTTY of [true, false]) {
      const { stream, written } = streamWith({ isTTY, columns: 80 });
      let now = 0;
      const progress = new Progress(stream, () => now, 5);
      progress.start();
      progress.resourcePlanned(samplePreview.resources.at(-1)!);
      now = 12_345;
      await setTimeout(30);
      progress.end();
      const said = written.map((text) => text.replace(/^[^a-z]* /i, "").trim());
      ok(said.includes("Compiling and running the program … 12 s"), said.join("|"));
      equal(said.includes("Running the program … 12 s"), false);
    }
  });

  it("moves one line on a terminal, within its width, and takes it away at the end", () => {
    const { stream, written } = streamWith({ isTTY: true, columns: 24 });
    run(new Progress(stream));
    const shown = written.filter((text) => !text.startsWith("\u001b["));
    deepEqual(shown, [
      "⠙ Running the program …",
      "⠹ Loading 1 policy pack",
      "⠸ Running the program …",
      "⠼ 1 resource · aws:apig",
      "⠴ 2 resources · pulumi:",
    ]);
    deepEqual(written.slice(-2), ["\u001b[2K", "\u001b[1G"]);
    equal(written.join("").includes("\n"), false);
  });
});
