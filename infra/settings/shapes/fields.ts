import type { Place } from "../place";
import type { Shape, ValueOf } from "../shape";
import { wrong } from "../wrong";

type Shapes = Readonly<Record<string, Shape<unknown>>>;

/** Values of an object with these fields. */
export type FieldsOf<Required extends Shapes, Optional extends Shapes> = {
  readonly [Key in keyof Required]: ValueOf<Required[Key]>;
} & { readonly [Key in keyof Optional]?: ValueOf<Optional[Key]> };

/** An object with these fields and no others, each judged on its own, then the whole. */
export function fields<Required extends Shapes, Optional extends Shapes>(
  required: Required,
  optional: Optional,
  { check, example }: ObjectOptions<FieldsOf<Required, Optional>> = {},
): Shape<FieldsOf<Required, Optional>> {
  const all: Shapes = { ...required, ...optional };
  const names = Object.keys(all);
  const must = Object.keys(required);
  const may = Object.keys(optional);
  const expected = [
    `an object with ${(must.length > 0 ? must : ["any of", ...may]).join(", ").replace("of,", "of")}`,
    ...(must.length > 0 && may.length > 0 ? [`optionally ${may.join(", ")}`] : []),
    "and nothing else",
  ].join(", ");
  const shown =
    example ??
    Object.fromEntries(
      Object.entries(must.length > 0 ? required : optional).map(([name, shape]) => [name, shape.example]),
    );
  return {
    expected,
    example: shown,
    schema: {
      type: "object",
      properties: Object.fromEntries(Object.entries(all).map(([name, { schema }]) => [name, schema])),
      required: must,
      additionalProperties: false,
    },
    read: (raw, place) => {
      if (!isObject(raw)) return place.refuse(raw, { expected, example: shown });
      const surplus = Object.keys(raw).filter((name) => !names.includes(name));
      const guessed = surplus.map((name) =>
        place.at(name).misspelt(raw[name], {
          name,
          known: all,
          free: names.filter((each) => raw[each] === undefined),
          meant: (guess) => place.at(guess).key,
        }),
      );
      const missing = must.filter((name) => raw[name] === undefined);
      for (const name of missing) {
        const shape = all[name];
        if (shape !== undefined && !guessed.includes(name)) place.at(name).unset(shape);
      }
      const entries = Object.entries(all)
        .filter(([name]) => raw[name] !== undefined)
        .map(([name, shape]): [string, unknown] => [name, shape.read(raw[name], place.at(name))]);
      const sound = entries.every(([, value]) => value !== wrong);
      if (surplus.length > 0 || missing.length > 0 || !sound) return wrong;
      const value = Object.fromEntries(entries) as FieldsOf<Required, Optional>;
      return check?.(value, place) === false ? wrong : value;
    },
  };
}

interface ObjectOptions<Value> {
  readonly example?: unknown;
  /** What is asked of the fields together; tells the place what is wrong and returns `false` then. */
  readonly check?: (value: Value, place: Place) => boolean;
}

function isObject(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}
