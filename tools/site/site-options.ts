import { InvalidArgumentError, Option } from "commander";

/** What `site:deploy` is told on the command line. */
export interface SiteDeployOptions {
  /** Stack whose outputs say where the site goes and what it needs to know. */
  readonly stack?: string;
  /** File with the outputs, instead of asking the Pulumi CLI. */
  readonly outputs?: string;
  /** Folder to put online. */
  readonly dir?: string;
  /** Seconds to wait for Amplify to be done. */
  readonly timeout: number;
}

/** The options of `site:deploy`. */
export const siteDeployOptions: readonly Option[] = [
  new Option("-s, --stack <name>", "stack whose site it is; the Pulumi CLI is asked for its outputs"),
  new Option(
    "--outputs <file>",
    "the outputs, as 'pulumi stack output --json' prints them, instead of asking",
  ),
  new Option("--dir <folder>", "folder to put online (default: infra/sample/front-end)"),
  new Option("--timeout <seconds>", "how long to wait for Amplify").default(600).argParser(readSeconds),
];

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0)) throw new InvalidArgumentError("Expected a number of seconds, such as 600.");
  return seconds;
}
