import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { evaluateExpressions, type Contexts } from "./workflow-expressions";

/** Which step of which workflow, or action, under `.github/`; the first with a script where no id or name is given. */
export type WorkflowStep = (
  { readonly workflow: string; readonly job: string } | { readonly action: string }
) & { readonly step?: string };

/** What a script is run with. */
export interface StepSurroundings {
  /** What the expressions of the job's and the step's `env` read. */
  readonly contexts?: Contexts;
  /** What the runner sets besides. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Commands that stand in for those of this name, each a script of bash. */
  readonly commands?: Readonly<Record<string, string>>;
  /** Files of the folder that the script runs in. */
  readonly files?: Readonly<Record<string, string>>;
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
  /** The files of its folder, by name. */
  readonly files: Readonly<Record<string, string>>;
}

type Variables = Readonly<Record<string, unknown>>;

interface Shell {
  readonly defaults?: { readonly run?: { readonly shell?: string } };
}

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Variables;
}

interface Job extends Shell {
  readonly env?: Variables;
  readonly steps: readonly Step[];
}

interface Workflow extends Shell {
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Action {
  readonly runs: Job;
}

/** How the runner starts a script: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell */
const shells: Readonly<Record<string, readonly string[]>> = {
  unspecified: ["-e"],
  bash: ["--noprofile", "--norc", "-eo", "pipefail"],
};

const github = join(__dirname, "..", "..", ".github");

/** Runs the script of a step as GitHub's runner does, in a temporary folder. */
export async function runWorkflowStep(
  which: WorkflowStep,
  { contexts = {}, environment = {}, commands = {}, files = {} }: StepSurroundings,
): Promise<StepRun> {
  const { script, shell, env } = find(which);
  const folder = mkdtempSync(join(tmpdir(), "workflow-step-"));
  const bin = join(folder, "bin");
  const work = join(folder, "work");
  const runner = join(folder, "runner");
  try {
    for (const made of [bin, work, runner]) mkdirSync(made);
    for (const [name, body] of Object.entries(commands)) {
      const told = `printf '%s\\n' "${name} $*" >> "$CALLS"`;
      writeFileSync(join(bin, name), `#!/usr/bin/env bash\n${told}\n${body}\n`, { mode: 0o755 });
    }
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(work, name)), { recursive: true });
      writeFileSync(join(work, name), text);
    }
    writeFileSync(join(runner, "step.sh"), script);
    const { status, stdout, stderr } = spawnSync("bash", [...shell, join(runner, "step.sh")], {
      cwd: work,
      encoding: "utf8",
      env: {
        PATH: `${bin}:${process.env["PATH"] ?? ""}`,
        CALLS: join(runner, "calls"),
        GITHUB_OUTPUT: join(runner, "outputs"),
        GITHUB_ENV: join(runner, "exported"),
        ...environment,
        ...(await evaluated(env, contexts)),
      },
    });
    return {
      status,
      said: stdout + stderr,
      outputs: entriesOf(textOf(join(runner, "outputs"))),
      exported: entriesOf(textOf(join(runner, "exported"))),
      calls: textOf(join(runner, "calls")).split("\n").filter(Boolean),
      files: textsIn(work),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function find(which: WorkflowStep): { script: string; shell: readonly string[]; env: Variables } {
  const { job, defaults, label } = jobOf(which);
  const steps = job?.steps.filter(({ run }) => run !== undefined) ?? [];
  const { step } = which;
  const found = step === undefined ? steps[0] : steps.find(({ id, name }) => id === step || name === step);
  if (found?.run === undefined) throw new Error(`${label} has no step ${step ?? "with a script"}`);
  const name = found.shell ?? job?.defaults?.run?.shell ?? defaults?.run?.shell ?? "unspecified";
  const shell = shells[name];
  if (shell === undefined) throw new Error(`${label} asks for the shell ${name}, which is not known here`);
  return { script: found.run, shell, env: { ...job?.env, ...found.env } };
}

function jobOf(which: WorkflowStep): Shell & { readonly job: Job | undefined; readonly label: string } {
  const read = (...path: string[]): unknown => parse(readFileSync(join(github, ...path), "utf8"));
  if ("action" in which) {
    const { runs } = read("actions", which.action, "action.yml") as Action;
    return { job: runs, label: which.action };
  }
  const { jobs, ...shell } = read("workflows", which.workflow) as Workflow;
  return { ...shell, job: jobs[which.job], label: `${which.job} of ${which.workflow}` };
}

async function evaluated(env: Variables, contexts: Contexts): Promise<Record<string, string>> {
  const entries = Object.entries(env).map(
    async ([name, value]) => [name, await evaluateExpressions(String(value), contexts)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

function textsIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map(({ name }) => [name, textOf(join(folder, name))]));
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
