import type { WireValue } from "./wire-value";

/** An output with what it depends on: how transforms and remote components see a value that is unknown or secret. */
export class OutputValue {
  constructor(
    /** Undefined: not known. */
    readonly value: WireValue | undefined,
    readonly secret: boolean,
    /** URNs. */
    readonly dependencies: readonly string[],
  ) {}
}
