import type { Failure } from "../model";

/** What ends a preview: the rest of the program is not waited for. */
export class DeploymentError extends Error {
  constructor(
    message: string,
    /** The resource at fault; "": the stack. */
    readonly urn: string,
    readonly of: Failure["of"] = "program",
  ) {
    super(message);
  }
}
