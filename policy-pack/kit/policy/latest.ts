/** Keeps what was found last of one thing under one configuration: who asks again is mostly the next to ask. */
export class Latest<T> {
  private held: { readonly of: object; readonly under: object; readonly found: T } | undefined;

  /** What was found, or else what `find` finds. */
  get(of: object, under: object, find: () => T): T {
    if (this.held?.of !== of || this.held.under !== under) this.held = { of, under, found: find() };
    return this.held.found;
  }
}
