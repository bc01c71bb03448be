import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadRequest } from "../../../tools/preview/project/load-request";
import { mochaGlobalSetup, mochaGlobalTeardown } from "../harness/fixtures";
import { seedCloud } from "../harness/seed-cloud";
import { suite } from "../harness/suite";
import { Workspace, type Program } from "../harness/workspace";
import { startBusyLoops } from "./busy-loops";
import { timedFloor } from "./floor";
import { peakMemory, timedRun, type Command } from "./measured-run";
import { report, type Contestant, type Phases } from "./report";

const documentName = "preview.json";

/** By the name that `--only` takes. */
const programs: Readonly<Record<string, { readonly title: string; readonly program: Program }>> = {
  project: { title: "this project's stack dev", program: "project" },
  many: { title: "a program of 2000 resources", program: { program: "many" } },
};

/**
 * Times the offline preview, the real CLI's preview of the same stack with the same pack, and the program alone, in turns
 * so that all see the same machine. What it does not show: the CLI's provider is the stand-in, which starts in a fraction
 * of the time of the real one, so the real ratio is larger.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: "string", default: "9" },
      // Processes that take what they are given of the processors.
      busy: { type: "string", default: "0" },
      only: { type: "string" },
    },
  });
  const [rounds, busy] = [Number(values.rounds), Number(values.busy)];
  mochaGlobalSetup();
  if (process.env["ENGINE_SUITE_CLI"] === "") process.exit(1);
  const endBusyLoops = startBusyLoops(busy);
  try {
    const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
    process.stdout.write(
      `${machine}, Node ${process.version}, ${rounds} rounds in turns, beside ${busy} busy processes\n`,
    );
    for (const [name, { title, program }] of Object.entries(programs))
      if (values.only === undefined || values.only === name) await measure(title, program, rounds);
  } finally {
    endBusyLoops();
    mochaGlobalTeardown();
  }
}

async function measure(title: string, program: Program, rounds: number): Promise<void> {
  const workspace = await Workspace.create(program);
  try {
    const commands = commandsIn(workspace);
    // The first run of each fills the disk's cache and counts for nothing but memory.
    const memory = { offline: await peakMemory(commands.offline), cli: await peakMemory(commands.cli) };
    const { request } = loadRequest(argumentsFor(workspace), workspace.environment());
    const times: Record<Contestant, number[]> = { offline: [], cli: [], floor: [] };
    const phases: Phases[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      times.offline.push(await timedRun(commands.offline));
      phases.push(phasesIn(workspace));
      times.cli.push(await timedRun(commands.cli));
      times.floor.push(await timedFloor(request));
      process.stderr.write(`${title}: round ${round} of ${rounds}\n`);
    }
    process.stdout.write(report({ title, times, phases, memory }));
  } finally {
    workspace.dispose();
  }
}

/** What the offline preview says of itself in its document. */
function phasesIn(workspace: Workspace): Phases {
  const document = JSON.parse(readFileSync(join(reports(workspace), documentName), "utf8")) as {
    timings: Phases;
  };
  return document.timings;
}

function reports(workspace: Workspace): string {
  return join(workspace.folder, "reports");
}

function commandsIn(workspace: Workspace): Record<"offline" | "cli", Command> {
  const cloud = join(workspace.folder, "cloud");
  seedCloud(cloud, "");
  const pack = ["--policy-pack", suite().policyPack];
  const environment = workspace.environment();
  const tool = join(suite().checkout, "tools", "bin", "secure-transport.js");
  return {
    offline: {
      file: process.execPath,
      args: [tool, "preview", "dev", ...pack, "--format", "json", "--out-dir", reports(workspace)],
      cwd: workspace.project,
      environment,
    },
    cli: {
      file: suite().cli,
      args: ["preview", "--stack", "dev", "--non-interactive", ...pack],
      cwd: workspace.project,
      environment: { ...environment, STAND_IN_CLOUD: cloud },
    },
  };
}

function argumentsFor(workspace: Workspace): Parameters<typeof loadRequest>[0] {
  return {
    cwd: workspace.project,
    stack: "dev",
    config: [],
    configPath: false,
    packs: [],
    stackOutputs: [],
    invokeAnswers: [],
    writeInvokeAnswers: undefined,
  };
}

void main();
