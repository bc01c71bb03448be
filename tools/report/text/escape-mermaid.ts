import { oneLine } from "./one-line";

/** A text in a quoted label of Mermaid, which has no escapes but numbered entities. */
export function escapeMermaid(text: string): string {
  return oneLine(text).replace(
    /[^\p{L}\p{N} .,:/()✔✖?·–-]/gu,
    (character) => `#${character.codePointAt(0) ?? 0};`,
  );
}
