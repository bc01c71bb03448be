import { InvalidArgumentError, Option } from "commander";
import { parseDuration } from "./duration";
import { parseResolveEntry, type ResolveEntry } from "./network/resolve-entry";

/** What the command line says. */
export interface VerifyValues {
  readonly outputs?: string;
  readonly siteUrl?: string;
  readonly apiUrl?: string;
  readonly signInUrl?: string;
  readonly resolve?: readonly ResolveEntry[];
  readonly caFile?: string;
  readonly tokenEnv: string;
  readonly allowWrites?: true;
  readonly exemptions?: string;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly list?: true;
  readonly failOn: "fail" | "warn";
  /** Milliseconds. */
  readonly timeout: number;
  readonly retries: number;
  readonly concurrency: number;
  /** Milliseconds. */
  readonly wait?: number;
}

/** The options of `verify`, each with its parsing and its line of help. */
export function verifyOptions(): readonly Option[] {
  return [
    new Option("--outputs <file>", "the stack's outputs (pulumi stack output --json); - is standard input"),
    new Option("--site-url <url>", "address of the site, in place of the output siteUrl"),
    new Option("--api-url <url>", "address of the API, in place of the output apiUrl"),
    new Option("--sign-in-url <url>", "address of the sign-in page, in place of the output signInOrigin"),
    new Option(
      "--resolve <host:port:address>",
      "where a host and port are, as curl's; repeatable, several addresses by commas, IPv6 in brackets, ADDRESS:PORT for another port. With it, names without an entry do not resolve",
    ).argParser(addResolveEntry),
    new Option("--ca-file <file>", "certificates (PEM) of the only authorities that are trusted"),
    new Option("--token-env <name>", "environment variable that holds a valid token").default("VERIFY_TOKEN"),
    new Option("--allow-writes", "send genuine credentials with POST, PUT, PATCH and DELETE too"),
    new Option("--exemptions <file>", "failures that are accepted (JSON or YAML), with reason and end date"),
    new Option("--only <checks>", "these checks or areas alone, by commas; * stands for any text").argParser(
      addNames,
    ),
    new Option("--skip <checks>", "not these checks or areas, by commas").argParser(addNames),
    new Option("--list", "print the checks, and ask nothing"),
    new Option("--fail-on <verdict>", "the least verdict that gives exit status 1")
      .choices(["fail", "warn"])
      .default("fail"),
    new Option("--timeout <duration>", "how long one question may take: 500ms, 2s")
      .argParser(readDuration)
      .default(5000, "5s"),
    new Option("--retries <number>", "further tries after a broken connection, 429 or 503")
      .argParser(readCount(0))
      .default(2),
    new Option("--concurrency <number>", "requests at once").argParser(readCount(1)).default(6),
    new Option(
      "--wait <duration>",
      "ask again until all is well, for so long: changes take a while to arrive",
    ).argParser(readDuration),
  ];
}

function addResolveEntry(text: string, before: readonly ResolveEntry[] = []): readonly ResolveEntry[] {
  const entry = parseResolveEntry(text);
  if (entry === undefined)
    throw new InvalidArgumentError("Give it as HOST:PORT:ADDRESS, such as www.example.com:443:127.0.0.1.");
  return [...before, entry];
}

function addNames(text: string, before: readonly string[] = []): readonly string[] {
  const names = text.split(",").map((name) => name.trim());
  return [...before, ...names.filter((name) => name !== "")];
}

function readDuration(text: string): number {
  const milliseconds = parseDuration(text);
  if (milliseconds === undefined) throw new InvalidArgumentError("Give it as 500ms, 2s or 15m.");
  return milliseconds;
}

function readCount(least: number): (text: string) => number {
  return (text) => {
    const count = Number(text);
    if (!Number.isInteger(count) || count < least || count > 64)
      throw new InvalidArgumentError(`Give a whole number from ${least} to 64.`);
    return count;
  };
}
