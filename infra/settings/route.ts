import { isHostName } from "./is-host-name";

/** Methods that a route may have. OPTIONS is not among them: the API answers preflights itself. */
export const httpMethods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] as const;

/** A method that a route may have. */
export type HttpMethod = (typeof httpMethods)[number];

/** What answers a route: the sample back end, a Lambda function, or an https service. */
export type RouteTarget =
  | { readonly kind: "sample" }
  | { readonly kind: "lambda"; readonly arn: string }
  | { readonly kind: "https"; readonly url: string };

/** A path of the API, the methods that it answers, and what answers them. */
export interface Route {
  readonly path: string;
  readonly methods: readonly HttpMethod[];
  readonly target: RouteTarget;
}

/** Names of a path's parameters: `id` and `rest` for `/orders/{id}/{rest+}`. */
export function parametersOf(path: string): string[] {
  return [...path.matchAll(/\{([^{}+]+)\+?\}/g)].map((match) => match[1] ?? "");
}

/** Reads a path such as `/orders/{id}`; only the last segment may be greedy (`{rest+}`). */
export function parsePath(raw: unknown): string | undefined {
  if (raw === "/") return "/";
  const text = typeof raw === "string" ? raw : "";
  const wellFormed = /^(\/([\w.-]+|\{\w+\}))*(\/([\w.-]+|\{\w+\+?\}))$/.test(text);
  const parameters = parametersOf(text);
  return wellFormed && new Set(parameters).size === parameters.length ? text : undefined;
}

/** Reads a list of different methods. */
export function parseMethods(raw: unknown): HttpMethod[] | undefined {
  if (!Array.isArray(raw) || raw.length === 0 || new Set(raw).size !== raw.length) return undefined;
  return raw.every((method) => (httpMethods as readonly unknown[]).includes(method))
    ? (raw as HttpMethod[])
    : undefined;
}

/** Reads a target. */
export function parseTarget(raw: unknown): RouteTarget | undefined {
  if (raw === "sample") return { kind: "sample" };
  const text = typeof raw === "string" ? raw : "";
  if (/^arn:aws:lambda:[a-z0-9-]+:\d{12}:function:[\w-]{1,64}(?::[\w-]{1,128})?$/.test(text)) {
    return { kind: "lambda", arn: text };
  }
  const [, host = ""] =
    /^https:\/\/([a-z0-9.-]+)(?::[1-9]\d{0,4})?(?:\/[\w.~!$&'()*+,;=:@%{}/-]*)?$/.exec(text) ?? [];
  return isHostName(host) ? { kind: "https", url: text } : undefined;
}
