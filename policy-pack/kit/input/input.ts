import { quote } from "../../judges/quote";
import { countRead } from "./deadline";
import { Malformed } from "./malformed";
import { parseDocument } from "./parse-document";
import { isUnknown, withoutProxies } from "./sdk-values";
import { Undecided } from "./undecided";

type Step = string | number;

/** Levels of a document; policy documents of IAM have seven. */
const deepest = 50;

type Entry = readonly [key: string, value: Input];

/** The steps of the paths that policies read. There are only so many, and each is read at resource after resource. */
const stepsOf = new Map<string, readonly Step[]>();

/**
 * A place in the inputs of a resource. Nothing is looked at before a value is asked for, so an unknown value that
 * no question turns on costs nothing. Asking throws `Undecided` for an unknown value and `Malformed` for one of
 * another shape; the kit turns both into findings. Null counts as absent, as it does for the provider. Places are kept
 * with what was read there, since all policies of a call ask for the same ones.
 */
export class Input {
  #path: string | undefined;
  #isRead = false;
  #value: unknown;
  #error: Undecided | Malformed | undefined;
  #children: Map<Step, Input> | undefined;
  #items: readonly Input[] | undefined;
  #entries: readonly Entry[] | undefined;
  #document: Input | undefined;
  #views: Map<unknown, unknown> | undefined;

  private constructor(
    /** The place that this one is in; or what gives the value of a place that is in none. */
    private readonly owner: Input | (() => unknown),
    /** The step that leads here; or the path of a place that is in none. */
    private readonly step: Step,
    private readonly isInProps: boolean,
  ) {}

  /** The root of a resource's inputs. */
  static of(props: unknown, path = ""): Input {
    return new Input(() => withoutProxies(props), path, path === "");
  }

  /** Where the value stands, as a Pulumi property path; empty for the resource itself. */
  get path(): string {
    for (const place of this.wayHere((known) => known.#path !== undefined)) {
      const { owner, step } = place;
      place.#path = owner instanceof Input ? childPath(owner.path, step) : String(step);
    }
    return this.#path ?? "";
  }

  /** What a view makes of this place, made once for all policies. */
  as<V>(view: (place: Input) => V): V {
    const views = (this.#views ??= new Map());
    if (!views.has(view)) views.set(view, view(this));
    return views.get(view) as V;
  }

  /** The place at a property path below this one, such as `endpointConfiguration.types` or `rules[0].target`. */
  read(path: string): Input {
    const steps = stepsOf.get(path) ?? parsePath(path);
    return steps.reduce((place: Input, step) => place.child(step), this);
  }

  /** The place under one key, whatever characters the key has. */
  key(key: string): Input {
    return this.child(key);
  }

  /**
   * Whether there is a value. One that is unknown counts: the program set it, to something still to come. An empty
   * text does not: the provider takes it as nothing.
   */
  isSet(): boolean {
    try {
      const value = this.value();
      return value !== undefined && value !== "";
    } catch (error) {
      if (error instanceof Undecided && error.path === this.path) return true;
      throw error;
    }
  }

  /**
   * The text here, or undefined where there is none or an empty one. Numbers and truth values are written out, as the
   * provider does.
   */
  text(): string | undefined {
    const value = this.value();
    if (value === undefined || value === "") return undefined;
    if (typeof value === "string") return value;
    if (typeof value === "number" || typeof value === "boolean") return String(value);
    throw new Malformed(this.path, shapeOf(value), "a text");
  }

  /** The text here, or an empty one where there is none. */
  textOrEmpty(): string {
    return this.text() ?? "";
  }

  /** The truth value here, or undefined where there is none. The texts "true" and "false" count, as for the provider. */
  flag(): boolean | undefined {
    const value = this.value();
    if (value === undefined || value === "" || typeof value === "boolean")
      return value === "" ? undefined : value;
    const text = typeof value === "string" ? value.toLowerCase() : value;
    if (text === "true" || text === "false") return text === "true";
    throw new Malformed(this.path, shapeOf(value), "true or false");
  }

  /** The number here, or undefined where there is none. A text of digits counts, as for the provider. */
  number(): number | undefined {
    const value = this.value();
    if (value === undefined || value === "" || typeof value === "number")
      return value === "" ? undefined : value;
    if (typeof value === "string" && /^-?\d+(?:\.\d+)?$/.test(value)) return Number(value);
    throw new Malformed(this.path, shapeOf(value), "a number");
  }

  /** The places in the list here; none where there is no list. Judge them with `each`, `some` or `every`. */
  items(): readonly Input[] {
    const value = this.value();
    if (value === undefined) return [];
    if (!Array.isArray(value)) throw new Malformed(this.path, shapeOf(value), "a list");
    return (this.#items ??= Array.from({ length: value.length }, (_, index) => this.below(index)));
  }

  /** As `items`, where one AWS provider takes a list and another a single value. */
  itemOrItems(): readonly Input[] {
    const value = this.value();
    if (value === undefined || value === "") return [];
    return Array.isArray(value) ? this.items() : [this];
  }

  /** The keys and places of the object here; none where there is no object. */
  entries(): readonly Entry[] {
    const value = this.value();
    if (value === undefined || value === "") return [];
    if (typeof value !== "object" || Array.isArray(value)) {
      throw new Malformed(this.path, shapeOf(value), "an object");
    }
    return (this.#entries ??= Object.keys(value as object).map((key) => [key, this.below(key)]));
  }

  /** The same place with a text of JSON or YAML read as what it describes. */
  document(): Input {
    const value = this.value();
    if (typeof value !== "string") return this;
    return (this.#document ??= new Input(() => parseDocument(this.path, value), this.path, false));
  }

  /**
   * The whole value as plain data, for judges that take a document as it is. `unknown` stands for each part that is not
   * known yet, whose question joins `open`, and for what is nested deeper than any document that AWS takes.
   */
  plain(unknown: unknown, open: Undecided[] = [], depth = deepest): unknown {
    if (depth === 0) return unknown;
    try {
      const value = this.value();
      if (Array.isArray(value)) return this.items().map((item) => item.plain(unknown, open, depth - 1));
      if (typeof value !== "object") return value;
      return Object.fromEntries(
        this.entries().map(([key, item]) => [key, item.plain(unknown, open, depth - 1)]),
      );
    } catch (error) {
      if (!(error instanceof Undecided)) throw error;
      open.push(error);
      return unknown;
    }
  }

  /** Whether a text stands here, rather than a list or an object. */
  isText(): boolean {
    return typeof this.value() === "string";
  }

  /** Whether a list stands here, rather than an object or a text. */
  isList(): boolean {
    return Array.isArray(this.value());
  }

  /** Whether a repair could set the value: not inside a text. */
  isReachable(): boolean {
    return this.isInProps;
  }

  /** Sets the value in the inputs of a resource, with the objects on the way to it; false where it cannot be reached. */
  assign(props: Record<string, unknown>, value: unknown): boolean {
    const steps = this.wayHere((place) => !(place.owner instanceof Input)).map(({ step }) => step);
    const last = steps.pop();
    if (!this.isInProps || last === undefined) return false;
    let holder = props;
    for (const step of steps) {
      if ((holder[step] ?? undefined) === undefined) holder[step] = {};
      const next = holder[step];
      if (typeof next !== "object") return false;
      holder = next as Record<string, unknown>;
    }
    holder[last] = value;
    return true;
  }

  private value(): unknown {
    countRead();
    if (!this.#isRead) for (const place of this.wayHere((known) => known.#isRead)) place.take();
    if (this.#error !== undefined) throw this.#error;
    return this.#value;
  }

  private take(): void {
    try {
      this.#value = this.fetch() ?? undefined;
    } catch (error) {
      if (!(error instanceof Undecided || error instanceof Malformed)) throw error;
      this.#error = error;
    }
    this.#isRead = true;
  }

  private fetch(): unknown {
    const { owner, step } = this;
    if (typeof owner === "function") return owner();
    const parent = owner.value();
    if (parent === undefined || parent === "") return undefined;
    if (typeof parent !== "object" || (Array.isArray(parent) && typeof step !== "number")) {
      throw new Malformed(owner.path, shapeOf(parent), "an object");
    }
    return property(parent as Record<string, unknown>, step, () => this.path);
  }

  private child(step: Step): Input {
    const children = (this.#children ??= new Map<Step, Input>());
    let child = children.get(step);
    if (child === undefined) children.set(step, (child = this.below(step)));
    return child;
  }

  private below(step: Step): Input {
    countRead();
    return new Input(this, step, this.isInProps);
  }

  /** The places on the way to this one, this one too, from the first that is not known. A way may have any length. */
  private wayHere(isKnown: (place: Input) => boolean): Input[] {
    const way: Input[] = isKnown(this) ? [] : [this];
    for (const { owner } of way) if (owner instanceof Input && !isKnown(owner)) way.push(owner);
    return way.reverse();
  }
}

function parsePath(path: string): readonly Step[] {
  const steps = path
    .split(/[.[\]]/)
    .filter((step) => step !== "")
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  stepsOf.set(path, steps);
  return steps;
}

function property(parent: Record<string, unknown>, key: Step, path: () => string): unknown {
  try {
    const value = Object.hasOwn(parent, key) ? parent[key] : undefined;
    if (!isUnknown(value)) return value;
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
  }
  throw new Undecided(path());
}

/** As a proxy of the SDK throws it. Recognised by shape: the pack loads the SDK in its entry point alone. */
function isUnknownValueError(error: unknown): error is Error {
  return error instanceof Error && "unknownTypeSentinel" in error;
}

function childPath(parent: string, step: Step): string {
  if (typeof step === "number") return `${parent}[${step}]`;
  if (/^[A-Za-z_$][\w$-]*$/.test(step)) return parent === "" ? step : `${parent}.${step}`;
  return `${parent}[${quote(step)}]`;
}

function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  switch (typeof value) {
    case "string":
      return "a text";
    case "number":
      return "a number";
    case "boolean":
      return "a truth value";
    default:
      return "an object";
  }
}
