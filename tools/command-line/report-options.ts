import { InvalidArgumentError, Option } from "commander";
import { formats, type FormatName } from "../report/formats/formats";

/** How a report is asked for. */
export interface ReportValues {
  readonly format?: readonly FormatName[];
  readonly outDir?: string;
  readonly json?: true;
  readonly full?: true;
  /** undefined: as the terminal and NO_COLOR or FORCE_COLOR say. */
  readonly color?: boolean;
}

const names = Object.keys(formats) as FormatName[];

/** The options of every command that ends in a report. */
export function reportOptions(): readonly Option[] {
  return [
    new Option(
      "--format <names>",
      `one or more of ${names.join(", ")}, by commas; several need --out-dir`,
    ).argParser(readFormats),
    new Option(
      "--out-dir <folder>",
      "write each format to a file in this folder, and the report to the terminal too",
    ),
    new Option("--json", "the same as --format json"),
    new Option("--full", "the whole report on the terminal: the tree, outputs, and every finding and pass"),
    new Option("--color", "colour, whatever the terminal (also: FORCE_COLOR)"),
    new Option("--no-color", "no colour (also: NO_COLOR)"),
  ];
}

function readFormats(text: string, before: readonly FormatName[] | undefined): readonly FormatName[] {
  const asked = text.split(",").map((name) => name.trim());
  const unknown = asked.filter((name) => !names.some((known) => known === name));
  if (unknown.length > 0) {
    throw new InvalidArgumentError(`'${unknown.join("', '")}' is none of ${names.join(", ")}.`);
  }
  return [...new Set([...(before ?? []), ...(asked as FormatName[])])];
}
