import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Where a stack's outputs come from: a file (`-`: standard input), or the Pulumi CLI. */
export type OutputsSource =
  | { readonly kind: "file"; readonly file: string }
  | { readonly kind: "cli"; readonly stack: string | undefined };

/** The outputs of a stack. @throws Error with one sentence on what to mend. */
export async function stackOutputs(source: OutputsSource): Promise<Record<string, unknown>> {
  if (source.kind === "file") return parse(await readText(source.file), source.file);
  const stack = source.stack === undefined ? [] : ["--stack", source.stack];
  try {
    const { stdout } = await run("pulumi", ["stack", "output", "--json", "--non-interactive", ...stack]);
    return parse(stdout, "pulumi stack output --json");
  } catch (error) {
    throw new Error(
      `The Pulumi CLI gave no outputs (${lastLine(error)}); name a file with --outputs, or addresses with --site-url and --api-url.`,
      { cause: error },
    );
  }
}

async function readText(file: string): Promise<string> {
  if (file === "-") return text(process.stdin);
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new Error(`--outputs ${file}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** Takes `pulumi stack output --json`, and `pulumi stack export` or a preview's document, which hold outputs. */
function parse(content: string, name: string): Record<string, unknown> {
  let document: unknown;
  try {
    document = JSON.parse(content);
  } catch {
    document = undefined;
  }
  if (typeof document !== "object" || document === null || Array.isArray(document))
    throw new Error(`${name}: expected a JSON object, as 'pulumi stack output --json' prints it.`);
  const outputs = document as Record<string, unknown>;
  const inner = outputs["outputs"];
  return typeof inner === "object" && inner !== null && !("apiUrl" in outputs)
    ? (inner as Record<string, unknown>)
    : outputs;
}

function lastLine(error: unknown): string {
  const stderr = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : "";
  if (error instanceof Error && "code" in error && error.code === "ENOENT")
    return "there is no 'pulumi' on the PATH";
  const message = stderr === "" && error instanceof Error ? error.message : stderr;
  return (message.split("\n").at(-1) ?? "").replace(/^error: /, "");
}
