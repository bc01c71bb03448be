import type { Shape } from "../shape";

/** A yes or no. Pulumi hands one over as text at the top of the configuration. */
export function flag(example: boolean): Shape<boolean> {
  const expected = "true or false";
  return {
    expected,
    example,
    schema: { enum: [true, false, "true", "false"] },
    read: (raw, place) => {
      if (String(raw) === "true") return true;
      if (String(raw) === "false") return false;
      return place.refuse(raw, { expected, example });
    },
  };
}
