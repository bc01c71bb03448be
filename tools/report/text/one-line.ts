import { plainText } from "./plain-text";

/** A text of a program, a pack or a server in one line. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, " ").trim();
}
