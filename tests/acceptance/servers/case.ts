import type { World } from "./world";

/** A server that differs from the stack's own in one thing. */
export interface ServerCase {
  /** What is different: the end of the sentence "a stack whose …". */
  readonly name: string;
  readonly change: (world: World) => void;
  /** The checks that fail, each once, in their order; none for a healthy server. */
  readonly fails: readonly string[];
  readonly warns?: readonly string[];
  /** Checks that cannot be decided: what the fault hides. Left out, none. */
  readonly undecided?: readonly string[] | "some";
}
