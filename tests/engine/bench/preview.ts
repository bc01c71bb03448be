import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadRequest } from "../../../tools/preview/project/load-request";
import { mochaGlobalSetup, mochaGlobalTeardown } from "../harness/fixtures";
import { seedCloud } from "../harness/seed-cloud";
import { suite } from "../harness/suite";
import { Workspace, type Program } from "../harness/workspace";
import { timedFloor } from "./floor";
import { peakMemory, timedRun, type Command } from "./measured-run";

type Times = Record<"offline" | "cli" | "floor", number[]>;

/**
 * Times the offline preview, the real CLI's preview of the same stack with the same pack, and the program alone, in turns
 * so that all see the same machine. What it does not show: the CLI's provider is the stand-in, which starts in a fraction
 * of the time of the real one, so the real ratio is larger.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: "string", default: "9" } } });
  const rounds = Number(values.rounds);
  mochaGlobalSetup();
  if (process.env["ENGINE_SUITE_CLI"] === "") process.exit(1);
  try {
    const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
    process.stdout.write(`${machine}, Node ${process.version}, ${rounds} rounds, in turns\n`);
    await measure("this project's stack dev", "project", rounds);
    await measure("a program of 2000 resources", { program: "many" }, rounds);
  } finally {
    mochaGlobalTeardown();
  }
}

async function measure(what: string, program: Program, rounds: number): Promise<void> {
  const workspace = await Workspace.create(program);
  try {
    const commands = commandsIn(workspace);
    // The first run of each fills the disk's cache and counts for nothing but memory.
    const memory = { offline: await peakMemory(commands.offline), cli: await peakMemory(commands.cli) };
    const { request } = loadRequest(argumentsFor(workspace), workspace.environment());
    const times: Times = { offline: [], cli: [], floor: [] };
    for (let round = 1; round <= rounds; round += 1) {
      times.offline.push(await timedRun(commands.offline));
      times.cli.push(await timedRun(commands.cli));
      times.floor.push(await timedFloor(request));
      process.stderr.write(`${what}: round ${round} of ${rounds}\n`);
    }
    process.stdout.write(report(what, times, memory));
  } finally {
    workspace.dispose();
  }
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
      args: [tool, "preview", "dev", ...pack],
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

function report(what: string, times: Times, memory: Record<"offline" | "cli", number>): string {
  const line = (name: string, list: readonly number[], more: string) =>
    `  ${name.padEnd(18)}median ${(median(list) / 1000).toFixed(2)} s (${(Math.min(...list) / 1000).toFixed(2)} to ${(Math.max(...list) / 1000).toFixed(2)})${more}`;
  const ratio = (upper: keyof Times, lower: keyof Times) =>
    median(times[upper].map((time, index) => time / (times[lower][index] ?? time))).toFixed(2);
  return [
    `${what} (load ${(loadavg()[0] ?? 0).toFixed(1)})`,
    line("offline preview", times.offline, `, peak memory ${memory.offline.toFixed(0)} MiB`),
    line("pulumi preview", times.cli, `, peak memory ${memory.cli.toFixed(0)} MiB`),
    line("program alone", times.floor, ""),
    `  pulumi preview takes ${ratio("cli", "offline")} times as long as the offline preview, which takes ${ratio("offline", "floor")} times as`,
    `  long as the program alone and ${(memory.offline / memory.cli).toFixed(2)} of the CLI's memory (medians of the rounds)`,
    "",
  ].join("\n");
}

function median(list: readonly number[]): number {
  const sorted = [...list].sort((left, right) => left - right);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle) - 1] ?? NaN)) / 2;
}

void main();
