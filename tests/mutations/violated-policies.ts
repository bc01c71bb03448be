import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(__dirname, "..", "..");

interface PreviewDocument {
  readonly findings: readonly {
    readonly policy: string;
    readonly level: string;
    readonly undecided: boolean;
  }[];
  readonly failure: { readonly message: string } | null;
}

/** The mandatory policies that the program below `directory` violates, by the offline preview of its dev stack. */
export function violatedPolicies(directory: string): readonly string[] {
  const pack = join(root, "policy-pack");
  const launcher = join(root, "tools", "bin", "secure-transport.js");
  const args = [launcher, "preview", "--cwd", directory, "--stack", "dev", "--policy-pack", pack, "--json"];
  const run = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  if (run.stdout === "") throw new Error(`The preview did not run: ${run.stderr}`);
  const { findings, failure } = JSON.parse(run.stdout) as PreviewDocument;
  if (failure !== null) throw new Error(`The program has no preview: ${failure.message}`);
  const violations = findings.filter(({ level, undecided }) => level === "mandatory" && !undecided);
  return [...new Set(violations.map(({ policy }) => policy))].sort();
}
