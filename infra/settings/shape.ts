import type { Place } from "./place";
import type { Wrong } from "./wrong";

/** What a value of the configuration must be. */
export interface Shape<Value> {
  /** What is expected, as an error says it. */
  readonly expected: string;
  /** A valid value, as it stands in a stack's file. */
  readonly example: unknown;
  /** JSON schema of the values in a stack's file, as far as a schema can say it. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** The value, unless it is wrong and the place has been told so. */
  readonly read: (raw: unknown, place: Place) => Value | Wrong;
}

/** The type of the values of a shape. */
export type ValueOf<S> = S extends Shape<infer Value> ? Value : never;
