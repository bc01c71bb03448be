/** What is made when it is first asked for, and then kept: several policies and checks may ask for it, or none. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
