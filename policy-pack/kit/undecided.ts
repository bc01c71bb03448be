/**
 * Thrown by a read of a value that is not known yet, as at preview, when a resource that does not exist is to
 * provide it. `cause` is the error of the SDK's own proxy: rethrown out of a policy, it makes the engine print
 * its "can't run policy … during preview" line.
 */
export class Undecided extends Error {
  override readonly name = "Undecided";

  constructor(
    readonly path: string,
    override readonly cause: Error,
  ) {
    super(`${path} is not known yet`);
  }
}
