import { stripVTControlCharacters } from "node:util";

/** Control characters but tab and newline, what turns the direction of a text, and what has no width: no report needs them. */
const unprintable = /(?![\t\n])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const lineEnd = /\r\n?|[\u0085\u2028\u2029]/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const notACharacter = /[\ufffe\uffff]/g;

/**
 * The text of a program, a pack or a server as text alone: without terminal sequences, control characters, and characters
 * that show it in another order; lines end in a newline. What is left is legal in XML 1.0 too.
 */
export function plainText(text: string): string {
  return stripVTControlCharacters(text.replace(lineEnd, "\n"))
    .replace(unprintable, "")
    .replace(loneSurrogate, "\ufffd")
    .replace(notACharacter, "\ufffd");
}
