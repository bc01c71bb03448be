const replacement = "[secret]";

/**
 * Makes a function that replaces secrets in a text. As in the Pulumi CLI, values of less than three characters and
 * `true` and `false` stay: they would hide more than they keep.
 */
export function secretMask(secrets: readonly string[]): (text: string) => string {
  const spelt = secrets.flatMap(spellings);
  if (spelt.length === 0) return (text) => text;
  const longestFirst = spelt.sort((a, b) => b.length - a.length).map(escapeForExpression);
  const expression = new RegExp(longestFirst.join("|"), "g");
  return (text) => text.replace(expression, replacement);
}

function spellings(value: string): string[] {
  if (value.length < 3 || /^(true|false)$/i.test(value)) return [];
  return [value, JSON.stringify(value).slice(1, -1)];
}

function escapeForExpression(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
