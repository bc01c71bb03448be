/** The entries that are set: a key whose value is undefined is left out. */
export function defined<Entries extends object>(
  entries: Entries,
): { [Key in keyof Entries]?: Exclude<Entries[Key], undefined> } {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as ReturnType<
    typeof defined<Entries>
  >;
}

/** A text, list or map that holds something; undefined for an empty one. */
export function filled<Value extends string | object>(value: Value): Value | undefined {
  return Object.keys(value).length === 0 ? undefined : value;
}
