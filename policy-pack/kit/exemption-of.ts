import type { Exemption } from "./exemptions";

/** The exemption that holds for a resource on a day, or failing that the one that ended last. */
export function exemptionOf(
  resource: { readonly name: string; readonly urn: string },
  all: readonly Exemption[],
): Exemption | undefined {
  return all
    .filter(({ resource: pattern }) => matches(pattern, resource.name) || matches(pattern, resource.urn))
    .sort((a, b) => b.until.localeCompare(a.until))[0];
}

function matches(pattern: string, text: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  const last = rest.pop();
  if (last === undefined) return text === pattern;
  let position = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, position);
    if (found < 0) return false;
    position = found + part.length;
  }
  return text.startsWith(first) && text.endsWith(last) && text.length - last.length >= position;
}
