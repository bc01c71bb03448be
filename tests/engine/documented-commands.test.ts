// Does not prove: what the commands do with a stack; the other tests of this suite do for most of them.
import { deepEqual, equal } from "node:assert/strict";
import { documentedCommands, documents, wordsOf } from "../support/documented-commands";
import { runProcess } from "./harness/run-process";
import { describeEngine, suite } from "./harness/suite";

const commands = [...new Set(documents.flatMap(documentedCommands))].filter((command) =>
  command.startsWith("pulumi "),
);

describeEngine("the commands of the documents, to the real CLI", () => {
  for (const command of commands)
    it(`exist with their options: ${command}`, async () => {
      const words = wordsOf(command).slice(1);
      const isOption = (word: string) => word.startsWith("--");
      const { code, stdout, stderr } = await runProcess({
        command: suite().cli,
        args: [...words.filter((word) => !isOption(word)), "--help"],
        cwd: suite().folder,
        environment: { ...process.env, PULUMI_SKIP_UPDATE_CHECK: "true" },
      });
      equal(code, 0, stderr);
      // Help for a word that is no command is that of what stands before it, which has commands.
      const [, usage = ""] = /^Usage:\n((?: .*\n)+)/m.exec(stdout) ?? [];
      equal(/\[command\]/.test(usage), false, usage);
      const options = words.filter(isOption).map((word) => word.split("=")[0] ?? "");
      deepEqual(
        options.filter((option) => !new RegExp(`^ +(?:-\\w, )?${option}\\b`, "m").test(stdout)),
        [],
      );
    });
});
