/** Where a value comes from that is not written in the template. */
export type Source =
  /** What the caller sent. */
  | "request"
  /** What the back end answered. */
  | "backend"
  /** What the owner of the API set: a stage variable, or something of the context. */
  | "variable"
  /** What cannot be told. */
  | "unreadable";

/** What is known of other values where a flag is true: each name with what it can be. */
export type Facts = ReadonlyMap<string, Value>;

/** Everything that a value can be when a template runs. */
export interface Value {
  readonly texts: ReadonlySet<string>;
  readonly sources: ReadonlySet<Source>;
  /** The object itself where it is one that a template can write to, such as `context.responseOverride.header`. */
  readonly object?: string;
  /** The items of a list, or the keys of a map. */
  readonly items?: Value;
  /** The values of a map. */
  readonly entries?: ReadonlyMap<string, Value>;
  /** What holds where this is true. */
  readonly facts?: Facts;
}

/** More alternatives, and longer ones, than a person would put together: what goes beyond is not told apart. */
const mostTexts = 200;
const longestText = 1_000;

/** A value that the template states. */
export function text(value: string): Value {
  return { texts: new Set([value]), sources: new Set() };
}

/** A value from elsewhere. */
export function from(source: Source): Value {
  return { texts: new Set(), sources: new Set([source]) };
}

/** Nothing: what no run makes. */
export const nothing: Value = { texts: new Set(), sources: new Set() };

/** What is one of several values. */
export function oneOf(values: readonly Value[]): Value {
  const [only] = values;
  if (only !== undefined && values.every((value) => value === only)) return only;
  const texts = new Set(values.flatMap((value) => [...value.texts]));
  const sources = new Set(values.flatMap((value) => [...value.sources]));
  // Of two objects the one within the other, to which a header is written.
  const object = values
    .flatMap((value) => value.object ?? [])
    .sort()
    .at(-1);
  const items = values.flatMap((value) => value.items ?? []);
  return {
    ...(texts.size > mostTexts ? untold(sources) : { texts, sources }),
    ...(object !== undefined && { object }),
    ...(items.length > 0 && { items: oneOf(items) }),
    ...entriesOf(values),
    ...factsOf(values),
  };
}

/** What is in a list, or the keys of a map; undefined for what is neither. */
export function membersOf(value: Value): Value | undefined {
  return value.items === undefined ? undefined : orOf(value, value.items);
}

/** What a list or a map holds, or what comes from elsewhere where its owner may be something else. */
export function orOf({ sources }: Value, held: Value): Value {
  return oneOf([held, { texts: new Set(), sources }]);
}

/** Whether a value is one of the texts that it states, or of what the owner set, and never what a caller chose. */
export function isTrusted({ sources }: Value): boolean {
  return !sources.has("request") && !sources.has("unreadable") && !sources.has("backend");
}

/** Values one after the other, as one text. */
export function concatenated(values: readonly Value[]): Value {
  return values.reduce(joined, text(""));
}

/** Looks at how many there will be before it makes them: a template may double a text in each of its lines. */
function joined(head: Value, tail: Value): Value {
  const sources = new Set([...head.sources, ...tail.sources]);
  if (head.texts.size * tail.texts.size > mostTexts) return untold(sources);
  const texts = [...head.texts].flatMap((start) => [...tail.texts].map((end) => start + end));
  const isLong = texts.some((each) => each.length > longestText);
  return isLong ? untold(sources) : { texts: new Set(texts), sources };
}

function untold(sources: ReadonlySet<Source>): Value {
  return { texts: new Set(), sources: new Set([...sources, "unreadable"]) };
}

/** What each key of several maps can lead to. */
function entriesOf(values: readonly Value[]): { entries?: ReadonlyMap<string, Value> } {
  const maps = values.flatMap(({ entries }) => entries ?? []);
  if (maps.length === 0) return {};
  const keys = new Set(maps.flatMap((map) => [...map.keys()]));
  return {
    entries: new Map([...keys].map((key) => [key, oneOf(maps.flatMap((map) => map.get(key) ?? []))])),
  };
}

/** What every true alternative says of a name. */
function factsOf(values: readonly Value[]): { facts?: Facts } {
  const truthy = values.filter((value) => [...value.texts].some((each) => each !== "false"));
  const [first, ...rest] = truthy;
  if (first?.facts === undefined) return {};
  const facts = new Map<string, Value>();
  for (const [name, value] of first.facts) {
    const others = rest.map((other) => other.facts?.get(name));
    if (others.every((other) => other !== undefined)) facts.set(name, oneOf([value, ...others]));
  }
  return { facts };
}
