import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { MeasuredPack, type Usage } from "./measured-pack";
import { mixedResources } from "./mixed-resources";
import { forms, openApi } from "./open-api";
import { makePacks, type Packs } from "./packs";

/**
 * What the pack costs beside packs that do nothing and beside public ones, in turns, so that all see the same machine.
 * Says nothing about time on the clock, which the engine hides behind what providers do.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: "string", default: "9" } } });
  const rounds = Number(values.rounds);
  const folder = mkdtempSync(join(tmpdir(), "bench-pack-"));
  try {
    say(
      `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}, ${rounds} rounds in turns, medians`,
    );
    const packs = makePacks(folder);
    await starts(packs, rounds);
    await stacks(packs, Math.ceil(rounds / 3));
    await definitions(packs, rounds);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** From the start of the process to its answer what its policies are. */
async function starts({ ours, empty, peers }: Packs, rounds: number): Promise<void> {
  const used = await inTurns({ ours, empty, ...peers }, rounds, async (pack) => pack.usage());
  const of = (name: string, what: keyof Usage) => median(used[name]!.map((usage) => usage[what]));
  for (const name of Object.keys(used)) {
    say(
      `start, ${name}: ${of(name, "cpu").toFixed(0)} ms of CPU, ${of(name, "memory").toFixed(0)} MiB at the peak`,
    );
  }
  limit("start, CPU against an empty pack", of("ours", "cpu") / of("empty", "cpu"), 1.1);
  limit("start, memory against an empty pack", of("ours", "memory") / of("empty", "memory"), 1.1);
}

async function stacks({ ours, noOp, peers }: Packs, rounds: number): Promise<void> {
  const many = mixedResources(10_000);
  const few = mixedResources(1_000);
  const used = await inTurns({ ours, "no-op": noOp, ...peers }, rounds, async (pack) => ({
    few: await pack.cost(() => pack.judge(few)),
    many: await pack.cost(() => pack.judge(many)),
  }));
  const of = (name: string, what: "few" | "many") => median(used[name]!.map((cost) => cost[what]));
  for (const name of Object.keys(used)) {
    say(
      `1,000 and 10,000 resources, ${name}: ${of(name, "few").toFixed(0)} and ${of(name, "many").toFixed(0)} ms of CPU`,
    );
  }
  limit("10,000 resources against a pack that does nothing", of("ours", "many") / of("no-op", "many"), 1.5);
  limit("10,000 resources against 1,000", of("ours", "many") / of("ours", "few"), 9);
}

/** A definition as an object is copied by the SDK for whoever looks at it, so what one policy that does nothing costs is taken off. */
async function definitions({ ours, noOp }: Packs, rounds: number): Promise<void> {
  const small = { type: "aws:apigateway/restApi:RestApi", name: "small", inputs: { body: "openapi: 3.0.1" } };
  for (const form of Object.keys(forms)) {
    const used = await inTurns({ ours, "no-op": noOp }, rounds, async (pack, round) => {
      await pack.analyze(small);
      const body = openApi(form, `round ${round}`);
      return pack.cost(() => pack.analyze({ ...small, name: "large", inputs: { body } }));
    });
    const [own, floor] = [median(used["ours"]!), median(used["no-op"]!)];
    say(
      `1 MB of OpenAPI as ${form}: ${own.toFixed(0)} ms of CPU, ${floor.toFixed(0)} in a pack that does nothing`,
    );
    limit(`1 MB of OpenAPI as ${form}, ms above a pack that does nothing`, own - floor, 200);
  }
}

/** Measures each pack in a process of its own, one after the other, as often as there are rounds. */
async function inTurns<T>(
  packs: Readonly<Record<string, string | undefined>>,
  rounds: number,
  measure: (pack: MeasuredPack, round: number) => Promise<T>,
): Promise<Record<string, T[]>> {
  const measured: Record<string, T[]> = {};
  // The first round fills the disk's cache and counts for nothing.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, folder] of Object.entries(packs)) {
      if (folder === undefined) continue;
      const pack = await MeasuredPack.start(folder);
      try {
        const value = await measure(pack, round);
        if (round > 0) (measured[name] ??= []).push(value);
      } finally {
        await pack.stop();
      }
    }
  }
  return measured;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function limit(what: string, value: number, highest: number): void {
  const isMet = value <= highest;
  if (!isMet) process.exitCode = 1;
  say(`${isMet ? "✔" : "✘"} ${what}: ${value.toFixed(2)}, at most ${highest}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

void main();
