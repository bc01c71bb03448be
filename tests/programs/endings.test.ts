import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { installedProgram } from "./harness/installed-program";
import { previewProgram } from "./harness/preview-program";

const tool = join(__dirname, "..", "..", "tools", "bin", "secure-transport.js");
/** Milliseconds; a program that has said it is done is ended after five seconds. */
const longerThanGrace = 7000;

/** False where the process still runs after ten seconds, which is then killed. */
async function isGone(pid: number): Promise<boolean> {
  const deadline = Date.now() + 10_000;
  try {
    while (Date.now() < deadline) {
      process.kill(pid, 0);
      await setTimeout(50);
    }
    process.kill(pid, "SIGKILL");
    return false;
  } catch {
    return true;
  }
}

// Not proved: a program that ends while a provider works; none runs.
describe("how programs end", () => {
  it("one that throws: its error with the stack, and what it had registered before", async () => {
    const preview = await previewProgram("fails-at-once");
    assert.equal(preview.end, "3 failed");
    assert.match(
      preview.failure ?? "",
      /failed with an unhandled exception:\nError: no certificate for api\.example\.com\n {4}at Object\.<anonymous> \(.*fails-at-once\/index\.js:4:7\)/,
    );
    assert.deepEqual(preview.findings, ["mandatory api-minimum-tls aws:apigateway/restApi:RestApi::before"]);
  });

  it("one with an input that is rejected: the property and the reason", async () => {
    const preview = await previewProgram("fails");
    assert.equal(preview.end, "3 failed");
    assert.match(
      preview.failure ?? "",
      /error serializing property "description": the description could not be read/,
    );
  });

  it("one that an open handle keeps alive, for ever as with the CLI, until it is interrupted", async () => {
    const folder = installedProgram("never-ends");
    const preview = spawn(process.execPath, [tool, "preview", "--cwd", folder], { stdio: "ignore" });
    const exit = once(preview, "exit");
    const file = join(folder, "registered.pid");
    while (!existsSync(file) && preview.exitCode === null) await setTimeout(50);
    await setTimeout(longerThanGrace);
    assert.equal(preview.exitCode, null);
    preview.kill("SIGINT");
    assert.deepEqual(await exit, [null, "SIGINT"]);
    assert.ok(await isGone(Number(readFileSync(file, "utf8"))));
  });
});
