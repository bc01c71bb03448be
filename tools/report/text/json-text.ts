/**
 * What JSON lets stand as it is and a terminal or an editor takes for more than text: DEL and the C1 controls, of which one
 * begins an ANSI sequence, what turns the direction of a text, and line separators.
 */
const notPlain = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A value as indented JSON that may be printed to a terminal; what could do harm there is escaped, so that nothing is lost. */
export function jsonText(value: unknown, replacer?: (key: string, value: unknown) => unknown): string {
  const text = JSON.stringify(value, replacer, 2);
  return `${text.replace(notPlain, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}
