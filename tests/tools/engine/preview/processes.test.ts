import { deepEqual, equal, ok } from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { packFixture, previewFixture } from "../../../support/preview-fixtures";
import { runPreview } from "../../../support/preview-run";

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The processes that still run after ten seconds, which are then killed. */
async function survivors(pids: readonly number[]): Promise<number[]> {
  const deadline = Date.now() + 10_000;
  while (pids.some(isAlive) && Date.now() < deadline) await setTimeout(10);
  const alive = pids.filter(isAlive);
  for (const pid of alive) process.kill(pid, "SIGKILL");
  return alive;
}

function pidsIn(messages: readonly string[]): number[] {
  return messages.flatMap((message) => /^pid (\d+)$/.exec(message)?.[1] ?? []).map(Number);
}

// That no process outlives a preview. Not proved: the same on Windows, which has no shell to watch it.
describe("preview: processes", () => {
  for (const signal of ["SIGINT", "SIGTERM", "SIGKILL"] as const) {
    it(`program and pack are ended by ${signal}, and the preview with them`, async () => {
      const script = join(__dirname, "..", "..", "..", "support", "preview-hanging.ts");
      const runner = spawn(process.execPath, ["--require", "ts-node/register/transpile-only", script], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      const messages: string[] = [];
      for await (const line of createInterface({ input: runner.stdout })) {
        messages.push(line);
        if (pidsIn(messages).length === 2) break;
      }
      const pids = pidsIn(messages);
      deepEqual(pids.map(isAlive), [true, true]);
      runner.kill(signal);
      deepEqual(await once(runner, "exit"), [null, signal]);
      deepEqual(await survivors(pids), []);
    });
  }

  it("the pack is gone when a preview is done, and no handler of signals is left", async () => {
    const before = process.listenerCount("SIGINT");
    const preview = await runPreview({
      projectDirectory: previewFixture("modules"),
      main: ".",
      packs: [packFixture("hanging/pack")],
    });
    const [pid] = pidsIn(preview.diagnostics.map(({ message }) => message));
    ok(pid);
    equal(isAlive(pid), false);
    equal(process.listenerCount("SIGINT"), before);
  });

  it("the program is gone when a pack cannot be run, and what it said is not shown", async () => {
    const preview = await runPreview({
      projectDirectory: previewFixture("hanging"),
      main: ".",
      packs: [packFixture("broken-packs/ends")],
    });
    deepEqual(pidsIn(preview.diagnostics.map(({ message }) => message)), []);
    equal(preview.failure?.of, "pack");
  });
});
