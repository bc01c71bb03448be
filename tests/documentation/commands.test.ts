// Does not prove: what the commands do; each has tests of its own. Here: that they exist and take what they are given.
import { deepEqual, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCommandLine } from "../../tools/command-line/parse-command-line";
import { policiesCommands } from "../../tools/command-line/commands/policies";
import { previewCommand } from "../../tools/command-line/commands/preview";
import { siteCommand } from "../../tools/command-line/commands/site-deploy";
import { verifyCommand } from "../../tools/command-line/commands/verify";

const root = join(__dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
const program = {
  name: "secure-transport",
  version: "",
  summary: "",
  subcommands: [previewCommand(""), verifyCommand(""), ...policiesCommands(""), siteCommand],
};
const io = { stdout: process.stdout, stderr: process.stderr, environment: {} };

/** The commands in the shell blocks of a document, without comments and what they are piped into. */
function commandsIn(markdown: string): string[] {
  return [...markdown.matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap(([, block = ""]) => block.replace(/\\\n\s*/g, " ").split("\n"))
    .map((line) => line.replace(/\s+#.*$/, "").replace(/\s*[|>].*$/, ""))
    .flatMap((line) => line.split(" && "))
    .map((command) => command.trim())
    .filter((command) => command !== "");
}

function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? "");
}

/** What reaches the command line; undefined for a command that is not ours. */
function argumentsOf(command: string): string[] | undefined {
  const [tool, ...rest] = words(command).filter((word) => word !== "--silent");
  const given = rest.includes("--") ? rest.slice(rest.indexOf("--") + 1) : [];
  if (tool === "npx") return rest.slice(rest.indexOf("secure-transport") + 1);
  const script = tool === "npm" && (rest[0] === "run" ? rest[1] : rest[0] === "start" ? "start" : undefined);
  const line = script ? scripts[script] : undefined;
  if (line?.startsWith("node tools/bin/secure-transport.js") !== true) return undefined;
  return [...words(line).slice(2), ...given];
}

for (const file of ["README.md", "policy-pack/README.md"]) {
  describe(`the commands in ${file}`, () => {
    const commands = commandsIn(read(file));

    it("call scripts that exist", () => {
      const called = commands.flatMap(
        (command) => /^npm run (?:--silent )?([\w:-]+)/.exec(command)?.[1] ?? [],
      );
      deepEqual(
        called.filter((script) => scripts[script] === undefined),
        [],
      );
    });

    for (const command of commands) {
      const argv = argumentsOf(command);
      if (argv === undefined || argv.includes("--help")) continue;
      it(`are understood: ${command}`, () => {
        ok(parseCommandLine(program, argv, io));
      });
    }
  });
}
