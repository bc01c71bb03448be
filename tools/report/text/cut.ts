import sliceAnsi from "slice-ansi";
import stringWidth from "string-width";

/** A line of at most a width; what is cut off is told by an ellipsis. */
export function cut(line: string, width: number): string {
  return stringWidth(line) <= width ? line : `${sliceAnsi(line, 0, width - 1)}…`;
}
