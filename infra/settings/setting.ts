import type { Place } from "./place";
import type { Shape } from "./shape";
import type { Wrong } from "./wrong";

/** A setting: what it must be, what it is for, and what it is when nobody says. */
export interface Setting<Value> {
  readonly description: string;
  readonly shape: Shape<unknown>;
  /** Default in Pulumi.yaml; an empty text stands for none. */
  readonly byDefault: unknown;
  /** The value of what is configured, where `undefined` is nothing; unless it is wrong and the place has been told so. */
  readonly read: (raw: unknown, place: Place) => Value | Wrong;
}

/** The type of the values of a setting. */
export type SettingValue<S> = S extends Setting<infer Value> ? Value : never;

/** A setting that every stack must have. */
export function required<Value>(shape: Shape<Value>, description: string): Setting<Value> {
  return { ...withDefault<Value>("", shape, description), description: `Required. ${description}` };
}

/** A setting that may be left out. */
export function optional<Value>(shape: Shape<Value>, description: string): Setting<Value | undefined> {
  return {
    description,
    shape,
    byDefault: "",
    read: (raw, place) => (raw === undefined ? undefined : shape.read(raw, place)),
  };
}

/** A setting with a default. */
export function withDefault<Value>(
  byDefault: unknown,
  shape: Shape<Value>,
  description: string,
): Setting<Value> {
  return {
    description,
    shape,
    byDefault,
    read: (raw, place) => (raw === undefined ? place.unset(shape) : shape.read(raw, place)),
  };
}
