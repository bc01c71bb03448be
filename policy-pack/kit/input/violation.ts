import type { Input } from "./input";

/** A property and the value that mends it. */
export interface Repair {
  readonly place: Input;
  readonly value: unknown;
}

/** What breaks a requirement, and where exactly one value is safe, that value. */
export interface Violation {
  readonly message: string;
  readonly repairs: readonly Repair[];
}
