import { Compile, parse } from "velocityjs";
import type { HttpRequest } from "../http-exchange";

/** What a template sets on the answer. */
export interface ResponseOverride {
  status?: number;
  header: Record<string, string>;
}

/** What came of a template. */
export interface Rendered {
  readonly text: string;
  readonly override: ResponseOverride;
}

/** A map as Velocity's templates know it, which is Java's. */
class JavaMap {
  readonly #entries: Map<string, string>;

  constructor(entries: Readonly<Record<string, string>>) {
    this.#entries = new Map(Object.entries(entries));
  }

  get(key: string): string {
    return this.#entries.get(key) ?? "";
  }

  containsKey(key: string): boolean {
    return this.#entries.has(key);
  }

  keySet(): string[] {
    return [...this.#entries.keys()];
  }
}

/** Methods of Java's strings and lists that `velocityjs` lacks, and whose lack it does not tell. */
const javaMethods: Readonly<
  Record<string, (value: string | readonly unknown[], argument: unknown) => unknown>
> = {
  contains: (value, argument) => value.includes(argument as never),
  equals: (value, argument) => value === argument,
  isEmpty: (value) => value.length === 0,
  length: (value) => value.length,
  matches: (value, argument) => new RegExp(`^(?:${String(argument)})$`).test(String(value)),
  startsWith: (value, argument) => String(value).startsWith(String(argument)),
  endsWith: (value, argument) => String(value).endsWith(String(argument)),
};

interface MethodCall {
  readonly property: string | number;
  readonly context: unknown;
  readonly params: readonly unknown[];
}

const javaStrings = {
  uid: "java-strings-and-lists",
  match: ({ property, context }: MethodCall) =>
    Object.hasOwn(javaMethods, property) && (typeof context === "string" || Array.isArray(context)),
  resolve: ({ property, context, params }: MethodCall) =>
    javaMethods[property]?.(context as string | readonly unknown[], params[0]),
};

/** Renders a mapping template (VTL) for a request. Header names are as the caller wrote them: in lower case here. */
export function renderTemplate(template: string, request: HttpRequest): Rendered {
  const override: ResponseOverride = { header: {} };
  const params = {
    header: new JavaMap(request.headers),
    querystring: new JavaMap(Object.fromEntries(new URLSearchParams(request.query))),
    path: new JavaMap({}),
  };
  const compiled = new Compile(parse(template), { customMethodHandlers: [javaStrings] });
  const text = compiled.render({
    input: { params: () => params, body: request.body.toString("utf8") },
    context: { responseOverride: override, httpMethod: request.method, path: request.path },
  });
  return { text, override };
}
