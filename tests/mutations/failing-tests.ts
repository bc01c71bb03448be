import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(__dirname, "..", "..");

interface MochaReport {
  readonly stats: { readonly tests: number };
  readonly failures: readonly { readonly fullTitle: string; readonly err: { readonly code?: string } }[];
}

/**
 * The full titles of the tests that fail, run in a process of their own below `directory`. A test that cannot finish,
 * because the program breaks, is an error: that would be noticed without any test.
 * @param title with it, only tests whose full title contains it are run.
 */
export function failingTests(directory: string, files: readonly string[], title = ""): readonly string[] {
  const mocha = join(root, "node_modules", "mocha", "bin", "mocha.js");
  const options = ["--no-config", "--require", "ts-node/register/transpile-only", "--timeout", "20000"];
  const args = [mocha, ...options, "--reporter", "json", "--fgrep", title, ...files];
  const run = spawnSync(process.execPath, args, {
    cwd: directory,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const start = run.stdout.indexOf("{\n");
  if (start < 0) throw new Error(`${files.join(" ")} did not run: ${run.stderr}${run.stdout}`);
  const { stats, failures } = JSON.parse(run.stdout.slice(start)) as MochaReport;
  const broken = failures.filter(({ err }) => err.code !== "ERR_ASSERTION");
  if (broken.length > 0)
    throw new Error(`Not an assertion, but an error: ${JSON.stringify(broken, null, 2)}`);
  if (stats.tests === 0) throw new Error(`${files.join(" ")} holds no test ${title}.`);
  return failures.map(({ fullTitle }) => fullTitle);
}
