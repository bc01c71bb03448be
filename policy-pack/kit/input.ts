import { quote } from "../judges/quote";
import { Malformed } from "./malformed";
import { parseDocument } from "./parse-document";
import { Undecided } from "./undecided";

/**
 * A place in the inputs of a resource. Nothing is looked at before a value is asked for, so an unknown value that
 * no question turns on costs nothing. Asking throws `Undecided` for an unknown value and `Malformed` for one of
 * another shape; the kit turns both into findings. Null counts as absent, as it does for the provider.
 */
export class Input {
  private constructor(
    /** Where the value stands, as a Pulumi property path; empty for the resource itself. */
    readonly path: string,
    private readonly fetch: () => unknown,
  ) {}

  /** The root of a resource's inputs. */
  static of(props: unknown, path = ""): Input {
    return new Input(path, () => props);
  }

  /** The place at a property path below this one, such as `endpointConfiguration.types` or `rules[0].target`. */
  read(path: string): Input {
    return path
      .split(/[.[\]]+/)
      .filter((step) => step !== "")
      .reduce((place: Input, step) => place.child(step), this);
  }

  /** Whether there is a value. One that is unknown counts: the program set it, to something still to come. */
  isSet(): boolean {
    try {
      return this.value() !== undefined;
    } catch (error) {
      if (error instanceof Undecided && error.path === this.path) return true;
      throw error;
    }
  }

  /** The text here, or undefined where there is none. Numbers and truth values are written out, as the provider does. */
  text(): string | undefined {
    const value = this.value();
    if (value === undefined || typeof value === "string") return value;
    if (typeof value === "number" || typeof value === "boolean") return String(value);
    throw new Malformed(this.path, shapeOf(value), "a text");
  }

  /** The truth value here, or undefined where there is none. The texts "true" and "false" count, as for the provider. */
  flag(): boolean | undefined {
    const value = this.value();
    if (value === undefined || typeof value === "boolean") return value;
    if (value === "true" || value === "false") return value === "true";
    throw new Malformed(this.path, shapeOf(value), "true or false");
  }

  /** The places in the list here; none where there is no list. */
  items(): Input[] {
    const value = this.value();
    if (value === undefined) return [];
    if (!Array.isArray(value)) throw new Malformed(this.path, shapeOf(value), "a list");
    return Array.from({ length: value.length }, (_, index) => this.child(String(index)));
  }

  /** As `items`, where one AWS provider takes a list and another a single value. */
  itemOrItems(): Input[] {
    const value = this.value();
    if (value === undefined) return [];
    return Array.isArray(value) ? this.items() : [this];
  }

  /** The keys and places of the object here; none where there is no object. */
  entries(): [key: string, value: Input][] {
    const value = this.value();
    if (value === undefined) return [];
    if (typeof value !== "object" || Array.isArray(value)) {
      throw new Malformed(this.path, shapeOf(value), "an object");
    }
    return Object.keys(value as object).map((key) => [key, this.child(key)]);
  }

  /** The same place with a text of JSON or YAML read as what it describes. */
  document(): Input {
    const value = this.value();
    if (typeof value !== "string") return this;
    return Input.of(parseDocument(this.path, value), this.path);
  }

  private value(): unknown {
    return this.fetch() ?? undefined;
  }

  private child(step: string): Input {
    const path = childPath(this.path, step);
    return new Input(path, () => {
      const parent = this.value();
      if (parent === undefined) return undefined;
      if (typeof parent !== "object" || (Array.isArray(parent) && !/^\d+$/.test(step))) {
        throw new Malformed(this.path, shapeOf(parent), "an object");
      }
      return property(parent as Record<string, unknown>, step, path);
    });
  }
}

function property(parent: Record<string, unknown>, key: string, path: string): unknown {
  try {
    return Object.hasOwn(parent, key) ? parent[key] : undefined;
  } catch (error) {
    throw isUnknownValueError(error) ? new Undecided(path, error) : error;
  }
}

/** Recognised by shape: the pack loads the SDK in its entry point alone. */
function isUnknownValueError(error: unknown): error is Error {
  return error instanceof Error && "unknownTypeSentinel" in error;
}

function childPath(parent: string, step: string): string {
  if (/^\d+$/.test(step)) return `${parent}[${step}]`;
  if (/^[\w$-]+$/.test(step)) return parent === "" ? step : `${parent}.${step}`;
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
