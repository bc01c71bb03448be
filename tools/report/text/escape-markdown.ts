import { oneLine } from "./one-line";

const noWidth = "\u200b";

/**
 * A text in a line of GitHub's Markdown, also in a table's cell. A backslash keeps a mention a mention, a number a link to
 * an issue and a URL a link: there a space of no width does it (https://github.com/github/markup/issues/1168).
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]()<>#+!|~$&-]/g, "\\$&")
    .replace(/@(?=\w)/g, `@${noWidth}`)
    .replace(/#(?=\d)/g, `#${noWidth}`)
    .replace(/\bGH\\-(?=\d)/gi, (match) => `${match}${noWidth}`)
    .replace(/:\/\//g, `:${noWidth}//`)
    .replace(/\bwww\./gi, (match) => `${match.slice(0, -1)}${noWidth}.`)
    .replace(/^(\d+)\./, "$1\\.");
}
