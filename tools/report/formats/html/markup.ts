import { escapeMarkup } from "../../text/escape-markup";

/** A piece of HTML or SVG that is safe to put into a page as it is. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What a template takes: a text is escaped, markup and lists of it are not, what is not there is nothing. */
export type Part = string | number | Markup | readonly Part[] | undefined;

/** The tag of a template whose values are escaped, so that forgetting to is not possible: markup`<b>${name}</b>`. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.map((text, index) => `${text}${render(parts[index])}`).join(""));
}

function render(part: Part): string {
  if (part === undefined) return "";
  if (part instanceof Markup) return part.text;
  if (typeof part === "string") return escapeMarkup(part);
  if (typeof part === "number") return String(part);
  return part.map(render).join("");
}
