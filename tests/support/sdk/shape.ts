/** What stands at a place: "" a text, number or truth value; "*" anything; else a list, a map or an object. */
export type Shape = "" | "*" | readonly [Shape] | ObjectShape;

/** The properties of an object by their names; under `*` what stands under every other name, as in a map. */
export interface ObjectShape {
  readonly [name: string]: Shape;
}

/** The first property path, with `[]` for a step into a list, that a shape does not have; undefined where it has all. */
export function missingPath(shape: Shape, steps: readonly string[]): string | undefined {
  let here = shape;
  for (const [index, step] of steps.entries()) {
    if (here === "*") return undefined;
    const below = stepInto(here, step);
    if (below === undefined) return steps.slice(0, index + 1).join(".");
    here = below;
  }
  return undefined;
}

function stepInto(shape: Shape, step: string): Shape | undefined {
  if (shape === "" || shape === "*") return undefined;
  if (Array.isArray(shape)) return step === "[]" ? (shape[0] as Shape) : undefined;
  const { [step]: property, "*": other } = shape as ObjectShape;
  return property ?? other;
}
