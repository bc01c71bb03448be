// Does not prove: what the commands do. tests/programs runs those of this repository, tests/engine asks the real Pulumi CLI
// whether it has those of its own; those of AWS' and GitHub's CLIs are read alone, for neither is there without an account.
import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { policiesCommands } from "../../tools/command-line/commands/policies";
import { previewCommand } from "../../tools/command-line/commands/preview";
import { siteCommand } from "../../tools/command-line/commands/site-deploy";
import { verifyCommand } from "../../tools/command-line/commands/verify";
import { parseCommandLine } from "../../tools/command-line/parse-command-line";
import { documentedCommands, documents, wordsOf } from "../support/documented-commands";

const root = join(__dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
const program = {
  name: "secure-transport",
  version: "",
  summary: "",
  subcommands: [previewCommand(""), verifyCommand(""), ...policiesCommands(""), siteCommand],
  groups: {},
};
const io = { stdout: process.stdout, stderr: process.stderr, environment: {} };

/** What reaches the command line; undefined for a command that is not ours. */
function argumentsOf(command: string): string[] | undefined {
  const [tool, ...rest] = wordsOf(command).filter((word) => word !== "--silent");
  const given = rest.includes("--") ? rest.slice(rest.indexOf("--") + 1) : [];
  if (tool === "npx") return rest.slice(rest.indexOf("secure-transport") + 1);
  const script = tool === "npm" && (rest[0] === "run" ? rest[1] : rest[0] === "start" ? "start" : undefined);
  const line = script ? scripts[script] : undefined;
  if (line?.startsWith("node tools/bin/secure-transport.js") !== true) return undefined;
  return [...wordsOf(line).slice(2), ...given];
}

for (const file of documents) {
  describe(`the commands in ${file}`, () => {
    const commands = documentedCommands(file);

    it("are found", () => {
      ok(commands.length > 2, commands.join("\n"));
    });

    it("call scripts that exist", () => {
      const called = commands.flatMap(
        (command) => /^npm run (?:--silent )?([\w:-]+)/.exec(command)?.[1] ?? [],
      );
      deepEqual(
        called.filter((script) => scripts[script] === undefined),
        [],
      );
    });

    it("are of tools that somebody asks what they take", () => {
      const tools = ["npm", "npx", "pulumi", "aws", "gh", "cd"];
      deepEqual(
        commands.filter((command) => !tools.includes(wordsOf(command)[0] ?? "")),
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

describe("the suites that the documents name", () => {
  const suites = documents
    .flatMap(documentedCommands)
    .flatMap((command) => /^npm (?:run )?(test(?::[a-z]+)?|publish:rehearse)$/.exec(command)?.[1] ?? []);

  for (const suite of new Set(suites))
    it(`are run by continuous integration: ${suite}`, () => {
      equal(new RegExp(`^step npm (?:run )?${suite}$`, "m").test(read(".ci/run")), true);
    });
});

describe("the folders that the commands write to", () => {
  it("are no part of the repository, which its own checks would find fault with", () => {
    const folders = documents
      .flatMap(documentedCommands)
      .flatMap((command) => / --out-dir (\S+)/.exec(command)?.[1] ?? []);
    equal(folders.length > 0, true);
    const ignored = read(".gitignore").split("\n");
    deepEqual(
      folders.filter((folder) => !ignored.includes(`${folder}/`)),
      [],
    );
  });
});
