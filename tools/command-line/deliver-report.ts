import { accessSync, constants, mkdirSync } from "node:fs";
import { appendFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { formats, type Format, type FormatName } from "../report/formats/formats";
import { renderMarkdown } from "../report/formats/markdown";
import type { TerminalOptions } from "../report/formats/terminal/terminal";
import { paintWith, wantsColour } from "../report/paint";
import type { Run } from "../report/run";
import type { CommandIo } from "./command-io";
import type { ReportValues } from "./report-options";
import { UsageError } from "../text/usage-error";

/** GitHub refuses a job summary of a step over 1 MiB. */
const summaryLimit = 1_000_000;
const widest = 120;
/** What a person sees at once: never more, however tall the terminal; two rows are the command's and the prompt's. */
const screen = { least: 22, most: 38, others: 2 } as const;

/** Asks before the work whether its report can be delivered, and makes the folder of its files. @throws UsageError if not. */
export function prepareDelivery(values: ReportValues): void {
  chosenFormats(values);
  const { outDir } = values;
  if (outDir === undefined) return;
  try {
    mkdirSync(outDir, { recursive: true });
    accessSync(outDir, constants.W_OK);
  } catch (error) {
    throw new UsageError([`--out-dir ${outDir}: cannot be written: ${(error as Error).message}`]);
  }
}

/**
 * Writes a run in the formats that were asked for: one to standard output, or each to its file and the terminal's report
 * beside them. Annotations go to standard output, where the runner reads them, and with them the job's summary.
 */
export async function deliverReport(run: Run, values: ReportValues, io: CommandIo): Promise<void> {
  const chosen = chosenFormats(values);
  const terminal = terminalOptions(values, io);
  const { outDir } = values;
  if (outDir !== undefined) {
    for (const name of chosen.filter((each) => each !== "github")) {
      const format: Format = formats[name];
      const file = join(outDir, `${run.tool.name}.${format.ending}`);
      await writeFile(file, await format.render(run, { ...terminal, paint: paintWith(false) }));
    }
  }
  const toScreen = outDir === undefined && chosen.length > 0 ? chosen : ["terminal" as const];
  for (const name of toScreen) {
    const format: Format = formats[name];
    await write(io.stdout, await format.render(run, terminal));
  }
  if (!chosen.includes("github")) return;
  if (!toScreen.includes("github")) await write(io.stdout, formats.github.render(run));
  const summary = io.environment["GITHUB_STEP_SUMMARY"];
  if (summary !== undefined && summary !== "") await appendFile(summary, renderMarkdown(run, summaryLimit));
}

/** @throws UsageError where several are to go to one standard output. */
function chosenFormats({ format, json, outDir }: ReportValues): readonly FormatName[] {
  const chosen = new Set([...(format ?? []), ...(json === true ? (["json"] as const) : [])]);
  if (chosen.size > 1 && outDir === undefined) {
    throw new UsageError([
      `${[...chosen].join(" and ")} cannot both be standard output; name a folder for them with --out-dir`,
    ]);
  }
  return [...chosen];
}

function terminalOptions(values: ReportValues, { stdout, environment }: CommandIo): TerminalOptions {
  return {
    paint: paintWith(wantsColour(values.color, environment, stdout)),
    width: Math.min(stdout.isTTY ? stdout.columns : 80, widest),
    rows: stdout.isTTY
      ? Math.min(Math.max(stdout.rows - screen.others, screen.least), screen.most)
      : screen.most,
    full: values.full === true,
  };
}

/** Ends when the text is handed over: a process that ends before loses what a slow pipe has not taken yet. */
function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    stream.write(text, () => {
      resolve();
    });
  });
}
