const mostListed = 20;

/** `; did you mean 'x'?` for the nearest of the names that are known, or their list where none is near and there are few. */
export function didYouMean(text: string, known: Iterable<string>): string {
  const names = [...known];
  const [nearest] = names
    .map((name) => ({ name, edits: distance(text.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  return nearest !== undefined && nearest.edits <= Math.max(2, text.length / 3)
    ? `; did you mean '${nearest.name}'?`
    : names.length > mostListed
      ? `; none of the ${names.length} that exist is near`
      : `; expected ${names.join(", ")}`;
}

/** Insertions, deletions and replacements that lead from one text to the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...from.split("")].entries()) {
    const next = [line + 1];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (to[column - 1] === letter ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
