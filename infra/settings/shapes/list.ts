import type { Place } from "../place";
import type { Shape } from "../shape";
import { wrong } from "../wrong";

/** What is asked of a list beyond its items; tells the place what is wrong and returns `false` then. */
export type ListCheck<Item> = (items: readonly Item[], place: Place) => boolean;

/** A list, each item judged on its own, then the whole. */
export function list<Item>(item: Shape<Item>, { check }: { check?: ListCheck<Item> } = {}): Shape<Item[]> {
  const expected = `a list, of which each item is ${item.expected}`;
  const example = [item.example];
  return {
    expected,
    example,
    schema: { type: "array", items: item.schema },
    read: (raw, place) => {
      if (!Array.isArray(raw)) return place.refuse(raw, { expected, example });
      const items = raw.map((each: unknown, index) => item.read(each, place.at(index)));
      const sound = items.filter((each): each is Item => each !== wrong);
      return sound.length === items.length && (check?.(sound, place) ?? true) ? sound : wrong;
    },
  };
}
