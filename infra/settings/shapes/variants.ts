import { nearest } from "../nearest";
import type { Shape, ValueOf } from "../shape";
import type { Wrong } from "../wrong";

/** An object whose fields depend on the word that stands in one of them. */
export function variants<Variants extends Readonly<Record<string, Shape<object>>>>(
  field: string,
  shapes: Variants,
): Shape<ValueOf<Variants[keyof Variants]>> {
  const words = Object.keys(shapes);
  const [first] = Object.values(shapes);
  const expected = `an object with ${field} ${words.join(" or ")}`;
  const example = first?.example;
  return {
    expected,
    example,
    schema: { oneOf: Object.values(shapes).map(({ schema }) => schema) },
    read: (raw, place) => {
      if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
        return place.refuse(raw, { expected, example });
      }
      const word = (raw as Readonly<Record<string, unknown>>)[field];
      const shape = typeof word === "string" ? shapes[word] : undefined;
      if (shape !== undefined) return shape.read(raw, place) as ValueOf<Variants[keyof Variants]> | Wrong;
      const meant = nearest(String(word), words) ?? words[0];
      const problem = { expected: words.join(" or "), example: meant };
      return word === undefined ? place.at(field).unset(problem) : place.at(field).refuse(word, problem);
    },
  };
}
