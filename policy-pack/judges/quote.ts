const longest = 100;

/** A value as a message shows it: on one line, in quotes, and cut off after 100 characters. */
export function quote(value: string): string {
  return JSON.stringify(value.length > longest ? `${value.slice(0, longest)}…` : value);
}
