import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { mochaGlobalSetup, mochaGlobalTeardown } from "../harness/fixtures";
import { seedCloud } from "../harness/seed-cloud";
import { suite } from "../harness/suite";
import { Workspace } from "../harness/workspace";
import { peakMemory, timedRun, type Command } from "./measured-run";

/**
 * Times the offline preview and the real CLI's preview of the same stack with the same pack, in turns so that both see
 * the same machine. What it does not show: the CLI's provider is the stand-in, which starts in a fraction of the time
 * of the real one, so the real ratio is larger.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: "string", default: "7" } } });
  const rounds = Number(values.rounds);
  mochaGlobalSetup();
  if (process.env["ENGINE_SUITE_CLI"] === "") process.exit(1);
  const workspace = await Workspace.create("project");
  try {
    const cloud = join(workspace.folder, "cloud");
    seedCloud(cloud, "");
    const pack = ["--policy-pack", suite().policyPack];
    const commands: Record<"offline" | "cli", Command> = {
      offline: {
        file: process.execPath,
        args: [join(suite().checkout, "tools", "bin", "secure-transport.js"), "preview", "dev", ...pack],
        cwd: workspace.project,
        environment: workspace.environment(),
      },
      cli: {
        file: suite().cli,
        args: ["preview", "--stack", "dev", "--non-interactive", ...pack],
        cwd: workspace.project,
        environment: { ...workspace.environment(), STAND_IN_CLOUD: cloud },
      },
    };
    // The first run of each fills the disk's cache and counts for nothing but memory.
    const memory = { offline: await peakMemory(commands.offline), cli: await peakMemory(commands.cli) };
    const times: Record<"offline" | "cli", number[]> = { offline: [], cli: [] };
    for (let round = 1; round <= rounds; round += 1) {
      for (const name of ["offline", "cli"] as const) times[name].push(await timedRun(commands[name]));
      process.stderr.write(`round ${round} of ${rounds}\n`);
    }
    const ratios = times.cli.map((time, index) => time / (times.offline[index] ?? time));
    const seconds = (list: readonly number[]) =>
      `median ${(median(list) / 1000).toFixed(2)} s (${(Math.min(...list) / 1000).toFixed(2)} to ${(Math.max(...list) / 1000).toFixed(2)})`;
    process.stdout.write(
      [
        `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}, ${rounds} rounds`,
        `offline preview:  ${seconds(times.offline)}, peak memory ${memory.offline.toFixed(0)} MiB`,
        `pulumi preview:   ${seconds(times.cli)}, peak memory ${memory.cli.toFixed(0)} MiB`,
        `ratio:            median ${median(ratios).toFixed(2)}`,
        "",
      ].join("\n"),
    );
  } finally {
    workspace.dispose();
    mochaGlobalTeardown();
  }
}

function median(list: readonly number[]): number {
  const sorted = [...list].sort((left, right) => left - right);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle) - 1] ?? NaN)) / 2;
}

void main();
