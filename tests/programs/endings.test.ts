import { deepEqual, equal, match, ok } from "node:assert/strict";
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
    equal(preview.end, "3 failed");
    match(
      preview.failure ?? "",
      /failed with an unhandled exception:\nError: no certificate for api\.example\.com\n {4}at Object\.<anonymous> \(.*fails-at-once\/index\.js:4:7\)/,
    );
    deepEqual(preview.findings, ["mandatory api-minimum-tls aws:apigateway/restApi:RestApi::before"]);
  });

  it("one with an input that is rejected: the property and the reason", async () => {
    const preview = await previewProgram("fails");
    equal(preview.end, "3 failed");
    match(
      preview.failure ?? "",
      /error serializing property "description": the description could not be read/,
    );
  });

  it("one whose error the SDK would colour for minutes: at once", async () => {
    const started = performance.now();
    const preview = await previewProgram("fails-in-installed-file");
    equal(preview.end, "3 failed");
    match(preview.failure ?? "", /failed with an unhandled exception:\nError: no certificate\n/);
    ok(performance.now() - started < 60_000);
  });

  it("one that is no JavaScript, and one that is no TypeScript: where and what, in a sentence", async () => {
    const script = await previewProgram("syntax-error");
    equal(script.end, "3 failed");
    match(
      script.failure ?? "",
      /^The program cannot be read: .*syntax-error\/index\.js:\d+: SyntaxError: missing \) after argument list$/,
    );
    const typed = await previewProgram("typescript-syntax-error");
    equal(typed.end, "3 failed");
    match(
      typed.failure ?? "",
      /^The program cannot be compiled: index\.ts\(2,14\): error TS1110: Type expected\./,
    );
  });

  it("one that awaits what never comes: it did not finish, whatever it had registered", async () => {
    const preview = await previewProgram("does-not-finish");
    equal(preview.end, "3 failed");
    match(preview.failure ?? "", /^The program did not finish: it ended before it had registered/);
  });

  it("one that an open handle keeps alive: it is told what is open, and ended after a while", async () => {
    const preview = await previewProgram("never-ends");
    equal(preview.failure, undefined);
    ok(
      preview.diagnostics.some((line) =>
        /^warning: The program has registered its outputs and does not end: a server that listens on port \d+ is still open\./.test(
          line,
        ),
      ),
      preview.diagnostics.join("\n"),
    );
  });

  it("one that an open handle keeps alive, and that is interrupted before", async () => {
    const folder = installedProgram("never-ends");
    const preview = spawn(process.execPath, [tool, "preview", "--cwd", folder], { stdio: "ignore" });
    const exit = once(preview, "exit");
    const file = join(folder, "registered.pid");
    while (!existsSync(file) && preview.exitCode === null) await setTimeout(50);
    await setTimeout(longerThanGrace);
    equal(preview.exitCode, null);
    preview.kill("SIGINT");
    deepEqual(await exit, [null, "SIGINT"]);
    ok(await isGone(Number(readFileSync(file, "utf8"))));
  });
});
