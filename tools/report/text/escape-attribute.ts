import { escapeMarkup } from "./escape-markup";

/** A text in a quoted attribute of XML: a reader makes a space of each newline and tab that is not written as a number. */
export function escapeAttribute(text: string): string {
  return escapeMarkup(text).replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
}
