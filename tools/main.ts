import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runCommandLine } from "./command-line/run-command-line";
import { previewCommand } from "./command-line/commands/preview";
import { findProjectFile } from "./preview/project/find-project-file";
import { policiesCommands } from "./command-line/commands/policies";
import { siteCommand } from "./command-line/commands/site-deploy";
import { verifyCommand } from "./command-line/commands/verify";

const packageFile = join(__dirname, "..", "package.json");
const { version } = JSON.parse(readFileSync(packageFile, "utf8")) as { version: string };

/**
 * Paths are meant from where the person stands, which npm leaves for the package's folder before it starts a script. A
 * person who stands in no project, as with `npm --prefix`, means the one that npm went to.
 */
function standWhereThePersonStands(): void {
  const { INIT_CWD: stood, npm_lifecycle_event: script } = process.env;
  if (script === undefined || stood === undefined || !existsSync(stood)) return;
  if (process.argv.some((word) => /^(-C|--cwd)/.test(word)) || findProjectFile(stood) !== undefined)
    process.chdir(stood);
}

/** Whoever reads may have seen enough: that is no failure of what wrote. */
function letReadersLeave(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}

async function main(): Promise<void> {
  letReadersLeave();
  standWhereThePersonStands();
  const status = await runCommandLine(
    {
      name: "secure-transport",
      version,
      summary: "Holds Pulumi programs for AWS to secure transport, before they are deployed and after.",
      subcommands: [
        previewCommand(version),
        verifyCommand(version),
        ...policiesCommands(version),
        siteCommand,
      ],
      groups: {
        policies: "tell what a policy pack holds, and write down what a team accepts for now",
        site: "put the site online",
      },
    },
    process.argv.slice(2),
    { stdout: process.stdout, stderr: process.stderr, environment: process.env },
  );
  process.stdout.write("", () => process.exit(status));
}

void main();
