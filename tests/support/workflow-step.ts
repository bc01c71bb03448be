import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "yaml";

/** Which step of which workflow under `.github/workflows/`; the first with a script where no id or name is given. */
export interface WorkflowStep {
  readonly workflow: string;
  readonly job: string;
  readonly step?: string;
}

/** What a script is run with. */
export interface StepSurroundings {
  /** The step's own `env`, and what the runner sets. */
  readonly environment: Readonly<Record<string, string>>;
  /** Commands that stand in for those of this name, each a script of bash. */
  readonly commands?: Readonly<Record<string, string>>;
}

/** What a script did. */
export interface StepRun {
  readonly status: number | null;
  readonly said: string;
  /** The step's outputs, read as the runner reads them. */
  readonly outputs: Readonly<Record<string, string>>;
  /** What it set for the steps after it. */
  readonly exported: Readonly<Record<string, string>>;
  /** Every call of a command that stands in for another, with its arguments. */
  readonly calls: readonly string[];
  /** The files that it left in its folder, by name. */
  file(name: string): string;
}

interface Shell {
  readonly defaults?: { readonly run?: { readonly shell?: string } };
}

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly run?: string;
  readonly shell?: string;
}

interface Workflow extends Shell {
  readonly jobs: Readonly<Record<string, Shell & { readonly steps: readonly Step[] }>>;
}

/** How the runner starts a script: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell */
const shells: Readonly<Record<string, readonly string[]>> = {
  unspecified: ["-e"],
  bash: ["--noprofile", "--norc", "-eo", "pipefail"],
};

const workflows = path.join(__dirname, "..", "..", ".github", "workflows");

/** Runs the script of a step as GitHub's runner does, in a temporary folder. Expressions (`${{ }}`) are not evaluated. */
export function runWorkflowStep(
  which: WorkflowStep,
  { environment, commands = {} }: StepSurroundings,
): StepRun {
  const { script, shell } = find(which);
  const folder = mkdtempSync(path.join(tmpdir(), "workflow-step-"));
  const at = (name: string) => path.join(folder, name);
  try {
    mkdirSync(at("bin"));
    for (const [name, body] of Object.entries(commands)) {
      writeFileSync(
        at(`bin/${name}`),
        `#!/usr/bin/env bash\nprintf '%s\\n' "${name} $*" >> "$CALLS"\n${body}\n`,
      );
      chmodSync(at(`bin/${name}`), 0o755);
    }
    writeFileSync(at("step.sh"), script);
    const { status, stdout, stderr } = spawnSync("bash", [...(shells[shell] ?? []), at("step.sh")], {
      cwd: folder,
      encoding: "utf8",
      env: {
        PATH: `${at("bin")}:${process.env["PATH"] ?? ""}`,
        CALLS: at("calls"),
        GITHUB_OUTPUT: at("outputs"),
        GITHUB_ENV: at("exported"),
        ...environment,
      },
    });
    const files = new Map(["body.md", "comment.md"].map((name) => [name, textOf(at(name))]));
    return {
      status,
      said: stdout + stderr,
      outputs: entriesOf(textOf(at("outputs"))),
      exported: entriesOf(textOf(at("exported"))),
      calls: textOf(at("calls")).split("\n").filter(Boolean),
      file: (name) => files.get(name) ?? "",
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function find({ workflow, job, step }: WorkflowStep): { script: string; shell: string } {
  const { jobs, ...document } = parse(readFileSync(path.join(workflows, workflow), "utf8")) as Workflow;
  const steps = jobs[job]?.steps.filter(({ run }) => run !== undefined) ?? [];
  const found = step === undefined ? steps[0] : steps.find(({ id, name }) => id === step || name === step);
  if (found?.run === undefined)
    throw new Error(`${workflow} has no step ${step ?? "with a script"} in ${job}`);
  const shell = found.shell ?? jobs[job]?.defaults?.run?.shell ?? document.defaults?.run?.shell;
  return { script: found.run, shell: shell ?? "unspecified" };
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** `name=value` on a line, or `name<<delimiter`, lines, and the delimiter. */
function entriesOf(text: string): Record<string, string> {
  const entries: Record<string, string> = {};
  const lines = text.split("\n");
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const [, name = "", sign, rest = ""] = /^(\w+)(=|<<)(.*)$/.exec(line) ?? [];
    if (sign === "=") entries[name] = rest;
    else if (sign === "<<")
      entries[name] = lines
        .splice(0, lines.indexOf(rest) + 1)
        .slice(0, -1)
        .join("\n");
    else if (line !== "") throw new Error(`the runner does not take this line: ${line}`);
  }
  return entries;
}
