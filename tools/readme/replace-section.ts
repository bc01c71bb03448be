/**
 * Replaces what stands between `<!-- NAME:begin -->` and `<!-- NAME:end -->`.
 * @throws Error where the text has not exactly one such pair.
 */
export function replaceSection(text: string, name: string, content: string): string {
  const begin = `<!-- ${name}:begin -->`;
  const end = `<!-- ${name}:end -->`;
  const parts = text.split(begin);
  const [before, rest] = parts;
  const [old, after, ...more] = rest?.split(end) ?? [];
  if (
    parts.length !== 2 ||
    before === undefined ||
    old === undefined ||
    after === undefined ||
    more.length > 0
  ) {
    throw new Error(`Expected one ${begin} followed by one ${end}.`);
  }
  return `${before}${begin}\n\n${content}\n\n${end}${after}`;
}
