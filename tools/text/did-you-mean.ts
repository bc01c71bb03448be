import { nearest } from "./nearest";

const mostListed = 20;

/** `; did you mean 'x'?` for the nearest of the names that are known, or their list where none is near and there are few. */
export function didYouMean(text: string, known: Iterable<string>): string {
  const names = [...known];
  const near = nearest(text, names);
  return near !== undefined && near.edits <= Math.max(2, text.length / 3)
    ? `; did you mean '${near.name}'?`
    : names.length > mostListed
      ? `; none of the ${names.length} that exist is near`
      : `; expected ${names.join(", ")}`;
}
