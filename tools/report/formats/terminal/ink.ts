import type { Paint, Style } from "../../paint";
import { count } from "../../text/count";
import { cut } from "../../text/cut";
import { wrap } from "../../text/wrap";

/** Lines of a width in the styles of a terminal. */
export class Ink {
  constructor(
    readonly paint: Paint,
    readonly width: number,
  ) {}

  /** One line, cut where it is too long. */
  line(text: string, style: Style = "reset"): string {
    return this.paint(style, cut(text.replace(/\s*\n\s*/g, " "), this.width));
  }

  /** As many lines as a text takes, also its own. */
  wrapped(text: string, indent = "", style: Style = "reset"): readonly string[] {
    return text
      .split("\n")
      .flatMap((line) => wrap(line, this.width, indent))
      .map((line) => this.paint(style, line));
  }

  heading(text: string): string {
    return this.paint("bold", text);
  }

  /** What is left out, and how to see it; nothing where nothing is. */
  more(number: number, what: string, whats = `${what}s`, indent = "  "): readonly string[] {
    const left = count(number, `more ${what}`, `more ${whats}`);
    return number <= 0 ? [] : [this.paint("dim", `${indent}and ${left}: --full`)];
  }
}
