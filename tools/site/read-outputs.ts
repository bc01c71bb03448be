import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { SiteError } from "./site-error";
import type { SiteIo } from "./site-io";
import type { SiteDeployOptions } from "./site-options";

/** Reads a stack's outputs from a file, or asks the Pulumi CLI for them. */
export async function readOutputs(
  { stack, outputs }: SiteDeployOptions,
  io: SiteIo,
): Promise<Readonly<Record<string, unknown>>> {
  if (outputs !== undefined) return parse(await readText(resolve(io.cwd, outputs)), outputs);
  if (stack === undefined) {
    throw new SiteError(
      "Whose site? Name the stack (--stack dev) or a file with its outputs (--outputs FILE).",
      2,
    );
  }
  return parse(await askPulumi(stack, io), `pulumi stack output --stack ${stack}`);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new SiteError(
      `--outputs ${file} cannot be read (${(error as Error).message}). Make it with 'pulumi stack output --json'.`,
      2,
    );
  }
}

async function askPulumi(stack: string, { cwd, env }: SiteIo): Promise<string> {
  const args = ["stack", "output", "--json", "--stack", stack, "--non-interactive"];
  try {
    const { stdout } = await promisify(execFile)("pulumi", args, { cwd, env: { ...env } });
    return stdout;
  } catch (error) {
    const { code, stderr } = error as { code?: string | number; stderr?: string };
    throw new SiteError(
      code === "ENOENT"
        ? "There is no 'pulumi' on the PATH. Install the Pulumi CLI, or give the outputs with --outputs FILE."
        : `The Pulumi CLI gave no outputs of stack '${stack}': ${(stderr ?? "").trim().replace(/^error: /, "")}`,
      2,
    );
  }
}

function parse(text: string, source: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new SiteError(
      `${source}: expected one JSON object of outputs, as 'pulumi stack output --json' prints it.`,
      2,
    );
  }
  return value as Record<string, unknown>;
}
