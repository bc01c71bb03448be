import type { Note } from "../../run";
import type { Sized } from "./fit-rows";
import type { Ink } from "./ink";

/** Warnings and errors first get room, before more than the first finding of a rule is told. */
const rank = { warning: 2, info: 5 } as const;
const lineLimit = 12;

/** What program, packs and tool said besides. */
export function notesPart(notes: readonly Note[], ink: Ink): Sized {
  const lines = linesOf(notes, ink);
  const isGrave = notes.some(({ severity }) => severity !== "info");
  const most = Math.min(lines.length, lineLimit);
  return {
    sizes: [
      { lines: [], rank: 0 },
      ...Array.from({ length: most }, (_, index) => ({
        lines: [
          ink.heading("Messages:"),
          ...lines.slice(0, index + 1),
          ...ink.more(lines.length - index - 1, "line"),
        ],
        rank: isGrave ? rank.warning : rank.info,
      })),
    ],
  };
}

/** The same with every line. */
export function wholeNotes(notes: readonly Note[], ink: Ink): readonly string[] {
  return notes.length === 0 ? [] : [ink.heading("Messages:"), ...linesOf(notes, ink)];
}

/** Graver ones first: where there is room for some alone, it is theirs. */
function linesOf(notes: readonly Note[], ink: Ink): readonly string[] {
  const order = ["error", "warning", "info"];
  return notes
    .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .flatMap(({ severity, about, message }) => {
      const [first = "", ...rest] = message.trimEnd().split("\n");
      const start = [
        severity === "info" ? "" : `${severity}: `,
        about === undefined ? "" : `${about}: `,
        first,
      ];
      const style = severity === "error" ? "red" : severity === "warning" ? "yellow" : "reset";
      return [
        ...ink.wrapped(start.join(""), "  ", style),
        ...rest.flatMap((line) => ink.wrapped(line, "    ")),
      ];
    });
}
