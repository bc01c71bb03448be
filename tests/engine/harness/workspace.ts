import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, parse, relative } from "node:path";
import { readEvents } from "./engine-events";
import type { EngineEvent } from "./engine-events";
import { runProcess } from "./run-process";
import type { Outcome } from "./run-process";
import { readState } from "./read-state";
import type { StateResource } from "./read-state";
import { seedCloud } from "./seed-cloud";
import { suite } from "./suite";

/** A finished command of the CLI with what the engine reported and said on the wire. */
export interface EngineRun extends Outcome {
  readonly events: readonly EngineEvent[];
  /** The calls between engine, program, provider and packs, as JSON lines; only with `logCalls`. */
  readonly callsFile: string;
}

/** What a command is run with beyond its arguments. */
export interface RunSettings {
  readonly logCalls?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A program to work on: the project itself, as a fresh clone holds it, or one of `programs/` by name. */
export type Program = "project" | { readonly program: string };

const passphrase = "correct horse battery staple";

/**
 * A copy of a program with its own Pulumi home, file backend and passphrase, all in one temporary folder. Nothing of the
 * user's own Pulumi set-up is read or changed.
 */
export class Workspace {
  readonly folder: string;
  readonly project: string;
  /** The folder of the file backend. */
  readonly backend: string;
  private runs = 0;

  private constructor(readonly stack: string) {
    this.folder = mkdtempSync(join(suite().folder, "workspace-"));
    this.project = join(this.folder, "project");
    this.backend = join(this.folder, "state");
    for (const folder of [this.project, this.backend]) mkdirSync(folder);
    for (const name of ["home", "pulumi-home", "temp"]) mkdirSync(join(this.folder, name));
  }

  /** Copies the program and creates its stack. */
  static async create(program: Program, stack = "dev"): Promise<Workspace> {
    const workspace = new Workspace(stack);
    workspace.copy(program);
    await workspace.succeed(["stack", "init", stack]);
    return workspace;
  }

  /** `pulumi preview` with the engine's events. */
  preview(args: readonly string[] = [], settings: RunSettings = {}): Promise<EngineRun> {
    return this.operate(["preview", ...args], settings);
  }

  /** `pulumi up --yes` with the engine's events. */
  up(args: readonly string[] = [], settings: RunSettings = {}): Promise<EngineRun> {
    return this.operate(["up", "--yes", ...args], settings);
  }

  /** `pulumi destroy --yes` with the engine's events. */
  destroy(args: readonly string[] = []): Promise<EngineRun> {
    return this.operate(["destroy", "--yes", ...args], {});
  }

  /** Any other command; its exit code is for the caller to judge. */
  run(args: readonly string[], settings: RunSettings = {}): Promise<Outcome> {
    return runProcess({
      command: suite().cli,
      args: [...args, "--non-interactive", "--color", "never"],
      cwd: this.project,
      environment: { ...this.environment(), ...settings.environment },
    });
  }

  /** As `run`, for a command that must succeed: its standard output. */
  async succeed(args: readonly string[]): Promise<string> {
    const outcome = await this.run(args);
    if (outcome.code !== 0)
      throw new Error(
        `pulumi ${args.join(" ")} ended with ${outcome.code}\n${outcome.stdout}\n${outcome.stderr}`,
      );
    return outcome.stdout;
  }

  /** Sets configuration of the stack; the value of a secret is encrypted with the workspace's passphrase. */
  async configure(
    plain: Readonly<Record<string, string>>,
    secret: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const pairs = [
      ...Object.entries(plain).flatMap(([key, value]) => ["--plaintext", `${key}=${value}`]),
      ...Object.entries(secret).flatMap(([key, value]) => ["--secret", `${key}=${value}`]),
    ];
    await this.succeed(["config", "set-all", "--stack", this.stack, "--path", ...pairs]);
  }

  /** The environment that the CLI, and so everything that it starts, gets. */
  environment(): NodeJS.ProcessEnv {
    return {
      PATH: `${dirname(suite().cli)}:${process.env["PATH"] ?? ""}`,
      HOME: join(this.folder, "home"),
      TMPDIR: join(this.folder, "temp"),
      PULUMI_HOME: join(this.folder, "pulumi-home"),
      PULUMI_BACKEND_URL: `file://${this.backend}`,
      PULUMI_CONFIG_PASSPHRASE: passphrase,
      PULUMI_SKIP_UPDATE_CHECK: "true",
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
      PULUMI_DEBUG_COMMANDS: "true",
      STAND_IN_TYPES: join(suite().provider, "aws-types.json"),
    };
  }

  /** Everything that the backend keeps of the stack, as text. */
  stateText(): string {
    return existsSync(this.stateFile()) ? readFileSync(this.stateFile(), "utf8") : "";
  }

  /** The resources that the backend keeps, of one type or of any; the stack itself and providers are left out. */
  resources(type?: string): StateResource[] {
    const all = readState(this.stateText()).filter((it) => !it.type.startsWith("pulumi:"));
    return type === undefined ? all : all.filter((it) => it.type === type);
  }

  dispose(): void {
    if (process.env["ENGINE_SUITE_KEEP"] !== "1") rmSync(this.folder, { recursive: true, force: true });
  }

  private async operate(args: readonly string[], { logCalls, environment }: RunSettings): Promise<EngineRun> {
    this.runs += 1;
    const [eventFile, callsFile, cloud] = ["events.jsonl", "calls.jsonl", "cloud"].map((name) =>
      join(this.folder, `${this.runs}-${name}`),
    );
    seedCloud(cloud!, this.stateText());
    const outcome = await this.run([...args, "--stack", this.stack, "--event-log", eventFile!], {
      environment: {
        STAND_IN_CLOUD: cloud!,
        ...(logCalls === true && { PULUMI_DEBUG_GRPC: callsFile! }),
        ...environment,
      },
    });
    rmSync(cloud!, { recursive: true, force: true });
    return { ...outcome, events: readEvents(eventFile!), callsFile: callsFile! };
  }

  private stateFile(): string {
    const name = /^name:\s*(\S+)/m.exec(readFileSync(join(this.project, "Pulumi.yaml"), "utf8"))?.[1] ?? "";
    return join(this.backend, ".pulumi", "stacks", name, `${this.stack}.json`);
  }

  private copy(program: Program): void {
    if (program === "project") {
      for (const entry of projectEntries()) {
        cpSync(join(suite().checkout, entry), join(this.project, entry), {
          recursive: true,
          preserveTimestamps: true,
        });
      }
    } else {
      const programs = join(__dirname, "..", "programs");
      const main = readdirSync(programs).find((file) => parse(file).name === program.program);
      const type = main?.endsWith(".mjs") === true ? "module" : "commonjs";
      cpSync(programs, this.project, { recursive: true });
      writeFileSync(join(this.project, "package.json"), JSON.stringify({ name: "program", type, main }));
      writeFileSync(join(this.project, "Pulumi.yaml"), "name: program\nruntime: nodejs\n");
      writeFileSync(join(this.project, `Pulumi.${this.stack}.yaml`), "config:\n  aws:region: eu-central-1\n");
    }
    symlinkSync(join(suite().checkout, "node_modules"), join(this.project, "node_modules"));
    const provider = relative(this.project, suite().provider);
    appendFileSync(
      join(this.project, "Pulumi.yaml"),
      `\nplugins:\n  providers:\n    - name: aws\n      path: ${provider}\n`,
    );
  }
}

/** What the program and the pack need of the checkout. */
function projectEntries(): string[] {
  const needed = /^(infra|policy-pack|package\.json|tsconfig\.json|Pulumi(\.\w+)?\.yaml)$/;
  return readdirSync(suite().checkout).filter((entry) => needed.test(entry));
}
