/** Texts with how often each is there, the most frequent first: `COGNITO_USER_POOLS ×3, NONE`. */
export function tally(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([text, number]) => (number === 1 ? text : `${text} ×${number}`))
    .join(", ");
}
