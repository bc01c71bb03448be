/** A path of the API with its methods, as the stack's output `apiRoutes` names them. */
export interface Route {
  readonly path: string;
  readonly methods: readonly string[];
  /** The route was given as ANY: its methods are those that browsers send, whether or not the back end knows them. */
  readonly takesAny?: boolean;
}

/** How a path takes parameters: routes of one kind are answered by one kind of template. */
export type RouteKind = "plain" | "parameter" | "greedy";

/** What stands for `ANY`; preflights (OPTIONS) are asked about apart. */
export const anyMethods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** The kind of a route. */
export function kindOf({ path }: Route): RouteKind {
  if (/\{[^{}]+\+\}/.test(path)) return "greedy";
  return path.includes("{") ? "parameter" : "plain";
}

/** The path with a value in the place of each parameter. */
export function samplePath({ path }: Route, value = "1"): string {
  return path.replace(/\{[^{}]+\}/g, value);
}

/** Methods that change nothing: the only ones that a genuine token goes with. */
export const safeMethods: ReadonlySet<string> = new Set(["GET", "HEAD"]);
