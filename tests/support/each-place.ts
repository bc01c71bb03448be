/** The way to a value inside inputs. */
export type Way = readonly (string | number)[];

/** Every place below a value, those of lists and objects before those in them. */
export function* eachPlace(value: unknown, way: Way = []): Generator<Way> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    const below = [...way, Array.isArray(value) ? Number(key) : key];
    yield below;
    yield* eachPlace(item, below);
  }
}

/** A copy of inputs with another value at one place. */
export function withValue(inputs: object, way: Way, value: unknown): object {
  const copy = structuredClone(inputs);
  let holder = copy as Record<string | number, unknown>;
  for (const step of way.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>;
  const last = way.at(-1);
  if (last !== undefined) holder[last] = value;
  return copy;
}

/** A place in the notation of Pulumi. */
export function pathOf(way: Way): string {
  return way
    .map((step) => {
      if (typeof step === "number") return `[${step}]`;
      return /^[A-Za-z_$][\w$-]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
    })
    .join("")
    .replace(/^\./, "");
}
