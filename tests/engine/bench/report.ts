import { loadavg } from "node:os";

/** What is run in turns. */
export type Contestant = "offline" | "cli" | "floor";

/** Milliseconds of each round. */
export type Times = Readonly<Record<Contestant, readonly number[]>>;

/** How long a preview took until something was there, in milliseconds since it was begun. */
export interface Phases {
  readonly packs: number;
  readonly program: number;
  readonly total: number;
}

/** All that was measured of one program. */
export interface Measurements {
  readonly title: string;
  readonly times: Times;
  /** The offline preview's own account of each round. */
  readonly phases: readonly Phases[];
  /** MiB. */
  readonly memory: Readonly<Record<"offline" | "cli", number>>;
}

/** The measurements as text: medians of the rounds, and of what the rounds compare. */
export function report({ title, times, phases, memory }: Measurements): string {
  const line = (name: string, list: readonly number[], more: string) =>
    `  ${name.padEnd(17)}${seconds(median(list))} (${seconds(Math.min(...list))} to ${seconds(Math.max(...list))})${more}`;
  const ratio = (upper: Contestant, lower: Contestant) =>
    median(times[upper].map((time, index) => time / (times[lower][index] ?? NaN))).toFixed(2);
  const of = (read: (phase: Phases, index: number) => number) => seconds(median(phases.map(read)));
  const share = (memory.offline / memory.cli).toFixed(2);
  return [
    `${title} (load ${(loadavg()[0] ?? NaN).toFixed(1)})`,
    line("offline preview", times.offline, `, peak memory ${memory.offline.toFixed(0)} MiB`),
    line("pulumi preview", times.cli, `, peak memory ${memory.cli.toFixed(0)} MiB`),
    line("program alone", times.floor, ""),
    `  pulumi preview / offline preview: ${ratio("cli", "offline")}; memory, offline / pulumi: ${share}; offline preview / program alone: ${ratio("offline", "floor")}`,
    "  where the offline preview's time goes, in its order:",
    `    ${of(({ total }, index) => (times.offline[index] ?? NaN) - total)} to start and end the command and to report`,
    `    ${of(({ packs }) => packs)} until the pack has started, beside the program`,
    `    ${of(({ program, packs }) => program - packs)} more until the program has registered everything, each resource asked of the pack`,
    `    ${of(({ total, program }) => total - program)} until the pack has seen the whole stack and the processes are gone`,
    "",
  ].join("\n");
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function median(list: readonly number[]): number {
  const sorted = [...list].sort((left, right) => left - right);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle) - 1] ?? NaN)) / 2;
}
