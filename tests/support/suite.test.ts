// Does not prove: what the suites' tests do; only which files a run of one is made of.
import { equal } from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(__dirname, "../..");

/** What a suite's configuration adds to the files that a command line names. */
function specOf(configuration: string, ...argv: readonly string[]): string {
  const script = `process.argv.splice(1, 0, "mocha"); process.stdout.write(String(require("./${configuration}").spec));`;
  return spawnSync(process.execPath, ["-e", script, "--", ...argv], { encoding: "utf8", cwd: root }).stdout;
}

const suites: Record<string, string> = {
  ".mocharc.cjs": "tests/**/*.test.ts",
  "tests/acceptance/.mocharc.cjs": "tests/acceptance/**/*.test.ts",
  "tests/engine/.mocharc.cjs": "tests/engine/**/*.test.ts",
  "tests/engine/publish/.mocharc.cjs": "tests/engine/publish/**/*.test.ts",
  "tests/mutations/.mocharc.cjs": "tests/mutations/**/*.test.ts",
  "tests/programs/.mocharc.cjs": "tests/programs/*.test.ts",
  "tests/provider/.mocharc.cjs": "tests/provider/**/*.test.ts",
};

for (const [configuration, everything] of Object.entries(suites))
  describe(configuration, () => {
    const chosen = ["--config", configuration];

    it("runs everything of its suite where no file is named", () => {
      equal(specOf(configuration, ...chosen), everything);
      equal(specOf(configuration, ...chosen, "--grep", "tls"), everything);
    });

    it("runs a file alone that is named", () => {
      equal(specOf(configuration, ...chosen, "tests/engine/parity.test.ts"), "undefined");
      equal(specOf(configuration, ...chosen, "tests/tools/report"), "undefined");
    });
  });
