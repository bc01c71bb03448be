/**
 * Thrown by a read that cannot be answered: of a value that is not known yet, as at preview, when a resource that does
 * not exist is to provide it, or of one that no policy can read.
 */
export class Undecided extends Error {
  override readonly name = "Undecided";

  constructor(
    /** Where the value stands, as a Pulumi property path. */
    readonly path: string,
    /** Why it cannot be answered; the path and a space stand before it. */
    readonly reason = "can't be known during preview",
  ) {
    super(`${path} ${reason}`);
  }
}
