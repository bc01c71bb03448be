/** Thrown by a read of a value whose shape AWS would not take. Its message names shapes, never the value itself. */
export class Malformed extends Error {
  override readonly name = "Malformed";

  constructor(
    readonly path: string,
    found: string,
    expected: string,
  ) {
    super(`${path === "" ? "The resource" : path} is ${found}; ${expected} is expected.`);
  }
}
