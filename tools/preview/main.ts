import { readFileSync } from "node:fs";
import path from "node:path";
import { help, parseArguments } from "./arguments";
import { preview } from "../engine/preview";
import { loadRequest } from "./project/load-request";
import { failureDocument, previewDocument } from "../report/document";
import { maskSecrets } from "../report/mask-secrets";
import { paintWith, wantsColour } from "../report/paint";
import { Progress } from "../report/progress";
import { sortPreview } from "../report/sort-preview";
import { renderTerminal } from "../report/terminal";
import { renderUsageProblems } from "../report/usage-report";
import { exitStatus, resultOf } from "../report/result";
import { UsageError } from "./usage-error";

interface Outcome {
  readonly output: string;
  readonly status: number;
}

function print(document: unknown): string {
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function version(): string {
  const packageFile = path.join(__dirname, "..", "..", "..", "package.json");
  return (JSON.parse(readFileSync(packageFile, "utf8")) as { version: string }).version;
}

async function run(argv: readonly string[], environment: NodeJS.ProcessEnv): Promise<Outcome> {
  const args = parseArguments(argv);
  if (args.help) return { output: help, status: exitStatus.clean };
  if (args.version) return { output: `${version()}\n`, status: exitStatus.clean };

  const { request, secrets, notes } = loadRequest(args, environment);
  const progress = new Progress(process.stderr);
  progress.start();
  const found = await preview(request, progress).finally(() => {
    progress.end();
  });
  const noted = notes.map((message) => ({ severity: "warning" as const, message, urn: undefined }));
  const result = sortPreview(
    maskSecrets({ ...found, diagnostics: [...noted, ...found.diagnostics] }, secrets),
  );
  const subject = { project: request.project, stack: request.stack, organization: request.organization };
  const output = args.json
    ? print(previewDocument(subject, result))
    : renderTerminal(subject, result, paintWith(wantsColour(args.colour, environment, process.stdout)));
  return { output, status: exitStatus[resultOf(result)] };
}

function fail(error: unknown, asJson: boolean, environment: NodeJS.ProcessEnv): Outcome {
  const isUsage = error instanceof UsageError;
  const problems = isUsage
    ? error.problems
    : [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  const paint = paintWith(wantsColour(undefined, environment, process.stderr));
  process.stderr.write(renderUsageProblems(problems, paint));
  return {
    output: asJson ? print(failureDocument(isUsage ? "usage" : "tool", problems)) : "",
    status: isUsage ? exitStatus.usage : exitStatus.failed,
  };
}

async function main(): Promise<void> {
  const argv = process.argv.slice(2);
  const outcome = await run(argv, process.env).catch((error: unknown) =>
    fail(error, argv.includes("--json"), process.env),
  );
  process.stdout.write(outcome.output, () => process.exit(outcome.status));
}

void main();
